import { describe, expect, it } from 'vitest';
import { madeUpConnectors } from '../../../e2e/fixtures/connectors';
import type { ConnectorManifest, OperationManifest } from '../../model/connector';
import { catalogueOf } from './catalogue';

const operation = (id: string, title: string, more: Partial<OperationManifest> = {}) => ({
  id,
  kind: 'action' as const,
  title,
  description: '',
  parameters: [],
  summary: '',
  ...more,
});
const connector = (id: string, title: string, operations: readonly OperationManifest[]) =>
  ({
    id,
    title,
    description: '',
    colour: 'blue',
    glyph: 'mail',
    tier: 'Standard',
    connection: 'none',
    operations,
  }) satisfies ConnectorManifest;

const connectors = [
  connector('shared_crm', 'Hearthline CRM', [
    operation('CreateContact', 'Create a contact', { description: 'Adds one record.' }),
  ]),
  connector('shared_dynamicssmbsaas', 'Business Central', [
    operation('CreateRecord', 'Create record'),
    operation('FindRecords', 'Find records'),
  ]),
  connector('shared_office365', 'Office 365 Outlook', [
    operation('SendEmailV2', 'Send an email (V2)', { keywords: ['mail', 'message'] }),
    operation('OnNewEmail', 'When a new email arrives', { kind: 'trigger' }),
  ]),
];
const actions = catalogueOf('action', connectors);
const found = (query: string) => actions.find(query).offers.map((one) => one.title);

describe('searching for a step', () => {
  it.each([
    ['con', 'Condition'],
    ['if', 'Condition'],
    ['comp', 'Compose'],
    ['for', 'For each'],
    ['apply to each', 'For each'],
    ['do until', 'Until'],
    ['del', 'Delay'],
    ['http', 'HTTP'],
    ['init', 'Initialize variable'],
    ['set var', 'Set variable'],
    ['json', 'Parse JSON'],
    ['sel', 'Select'],
    ['sw', 'Switch'],
    ['create record', 'Create record'],
    ['email', 'Send an email (V2)'],
    ['outlook send', 'Send an email (V2)'],
  ])('puts what “%s” means first: %s', (query, title) => {
    expect(found(query)[0]).toBe(title);
  });

  it('takes the words in any order, and asks for every one of them', () => {
    expect(found('record create')).toEqual(expect.arrayContaining(['Create record']));
    expect(found('variable set')[0]).toBe('Set variable');
    expect(found('create zzz')).toEqual([]);
  });

  it('forgives a letter too many, too few, another or two swapped', () => {
    expect(found('condtion')[0]).toBe('Condition');
    expect(found('conditoin')[0]).toBe('Condition');
    expect(found('condizion')[0]).toBe('Condition');
    expect(found('conditiion')[0]).toBe('Condition');
    expect(found('craete record')[0]).toBe('Create record');
    expect(found('cnodtiion')).toEqual([]);
  });

  it('finds connectors by name, and puts those that most look for before others', () => {
    expect(actions.find('business').connectors.map((one) => one.manifest.title)).toEqual([
      'Business Central',
    ]);
    expect(actions.connectors.map((one) => one.manifest.title)).toEqual([
      'Office 365 Outlook',
      'Business Central',
      'Hearthline CRM',
    ]);
  });

  it('has triggers apart from actions', () => {
    expect(found('new email arrives')).toEqual([]);
    const triggers = catalogueOf('trigger', connectors);
    expect(triggers.find('email').offers.map((one) => one.title)).toEqual([
      'When a new email arrives',
    ]);
    expect(triggers.find('schedule').offers[0]?.title).toBe('Recurrence');
  });
});

it('each offer of a great many has an id of its own, and is found by its title', () => {
  const many = catalogueOf('action', madeUpConnectors(100, 1600));
  expect(new Set(many.offers.map((one) => one.id)).size).toBe(many.offers.length);
  for (const offer of many.offers.filter((_one, at) => at % 97 === 0)) {
    expect(many.find(`${offer.title} ${offer.group}`).offers).toContain(offer);
  }
});
