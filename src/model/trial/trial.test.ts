import { expect, it } from 'vitest';
import { readTrial, trialText } from './trial';

it('nothing is read out of what was not written', () => {
  for (const text of [null, '', '{', '[]', '{"breakpoints":{"A":1},"mocks":{}}']) {
    expect(readTrial(text)).toBeUndefined();
  }
});

it('what is written is read again', () => {
  const trial = {
    breakpoints: new Map([['A', '']]),
    mocks: new Map([['B', { status: 'Failed' }]]),
  };
  expect(readTrial(trialText(trial))).toEqual(trial);
  expect(trialText({ breakpoints: new Map(), mocks: new Map() })).toBeNull();
});
