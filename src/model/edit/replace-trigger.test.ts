import { describe, expect, it } from 'vitest';
import { triggerManifests } from '../actions/table';
import type { Definition, Trigger } from '../definition';
import { lostValues } from '../scope/lost-values';
import { replaceTrigger, successorOf } from './replace-trigger';

const schema = {
  type: 'object',
  properties: { text: { type: 'string', title: 'Customer' }, number: { type: 'number' } },
};
const flow: Definition = {
  triggers: {
    manual: {
      type: 'Request',
      kind: 'Button',
      inputs: { schema },
      description: 'why',
      metadata: { operationMetadataId: 'one' },
    },
  },
  actions: {
    Greet: {
      type: 'Compose',
      inputs: "@{triggerBody()?['text']} @{triggerOutputs()?['headers/x-ms-user-name']}",
      runAfter: { manual: ['Succeeded'] },
    },
    Recurrence: { type: 'Compose', inputs: "@triggerBody()?['text']" },
  },
};

const template = (title: string): Trigger => {
  const found = triggerManifests.find((one) => one.title === title)?.template;
  if (!found) throw new Error(title);
  return found;
};

function changed(title: string): Definition {
  const trigger = successorOf(flow.triggers.manual, template(title));
  const edited = replaceTrigger(flow, { name: title, trigger });
  if ('refused' in edited) throw new Error(edited.refused);
  return edited.definition;
}

describe('another trigger', () => {
  it('stands alone, under a name that no step has, and orders that named the old one go along', () => {
    const { triggers, actions } = changed('Recurrence');
    expect(Object.keys(triggers)).toEqual(['Recurrence_2']);
    expect(actions.Greet?.runAfter).toEqual({ Recurrence_2: ['Succeeded'] });
    expect(actions.Recurrence).toBe(flow.actions.Recurrence);
  });

  it('takes over the note and the id and, from request to request, what is sent', () => {
    const [http] = Object.values(changed('When an HTTP request is received').triggers);
    expect(http).toMatchObject({
      kind: 'Http',
      inputs: { schema },
      description: 'why',
      metadata: { operationMetadataId: 'one' },
    });
    expect(Object.values(changed('Recurrence').triggers)[0]).not.toHaveProperty('inputs');
  });
});

describe('what would be missing', () => {
  it('is told by what a person calls it, with the steps that read it', () => {
    expect(lostValues(flow, changed('Recurrence'), [])).toEqual([
      { title: 'Customer', steps: ['Greet', 'Recurrence'] },
      { title: 'User name', steps: ['Greet'] },
    ]);
  });

  it('is nothing where the new trigger gives it too, or might', () => {
    expect(lostValues(flow, changed('When an HTTP request is received'), [])).toEqual([]);
    expect(lostValues(flow, flow, [])).toEqual([]);
  });
});
