import { expect, it } from 'vitest';
import type { Definition } from '../definition';
import type { RunEvent } from './events';
import { foldRun } from './fold';
import { findGaps } from './gaps';

const definition: Definition = {
  triggers: { manual: { type: 'Request' } },
  actions: { Known: { type: 'Compose', inputs: 1 } },
};
const done = (action: string): RunEvent => ({
  type: 'actionFinished',
  at: 1,
  action,
  repetition: '',
  status: 'Succeeded',
});
const end: RunEvent = { type: 'runFinished', at: 2, status: 'Succeeded' };

it('says what a journal lacks, and what the definition does', () => {
  const whole = findGaps(definition, foldRun([done('known'), end]));
  expect(whole).toEqual({ isCutShort: false, unknownSteps: [] });
  const torn = findGaps(definition, foldRun([done('Known'), done('Gone'), done('Gone')]));
  expect(torn).toEqual({ isCutShort: true, unknownSteps: ['Gone'] });
  expect(findGaps(definition, foldRun([])).isCutShort).toBe(true);
});
