import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import { places } from '../../model/walk';
import { dataHandlers } from './data/index';
import { refusedTypes } from './refused';

/** What steers the run, and what asks somebody outside. */
const others = [
  'appendtoarrayvariable appendtostringvariable compose decrementvariable foreach if incrementvariable',
  'initializevariable response scope setvariable switch terminate until wait',
  'apiconnection apiconnectionnotification apiconnectionwebhook apimanagement function http httpwebhook',
  'openapiconnection openapiconnectionnotification openapiconnectionwebhook serviceprovider workflow',
].flatMap((line) => line.split(' '));

describe('types of actions', () => {
  it('are run or refused by name, all that real definitions use', () => {
    const unknown = new Set<string>();
    for (const one of corpus) {
      for (const { action } of places(one.definition())) {
        const type = action.type.toLowerCase();
        const isKnown =
          Object.hasOwn(dataHandlers, type) ||
          Object.hasOwn(refusedTypes, type) ||
          others.includes(type);
        if (!isKnown) unknown.add(action.type);
      }
    }
    expect([...unknown]).toEqual([]);
  });

  it('are each in one place only', () => {
    const all = [...Object.keys(dataHandlers), ...Object.keys(refusedTypes), ...others];
    expect(all.filter((type, i) => all.indexOf(type) !== i)).toEqual([]);
    expect(all).toEqual(all.map((type) => type.toLowerCase()));
  });

  it('say in a sentence or two what is missing and what to do instead', () => {
    for (const sentence of Object.values(refusedTypes)) {
      expect(sentence).toMatch(/^[A-Z].+\. .*\b(?:Use|use|Put|Read|Collect)\b.+\.$/s);
    }
  });
});
