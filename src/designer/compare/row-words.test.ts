import { describe, expect, it } from 'vitest';
import { compare } from './differences';
import { changedPart, rowWords } from './row-words';

const flow = { triggers: {}, actions: { A: { type: 'Compose', inputs: 'a' } } };
const compared = compare(flow, flow);
const difference = { step: 'A', kinds: ['changed'], rows: [] } as const;

describe('a row of a comparison', () => {
  it('has the title of its field, and says where nothing was', () => {
    const row = { kind: 'field', path: ['inputs'], from: undefined, to: { x: 1 } } as const;
    expect(rowWords(compared, [], difference, row)).toEqual({
      title: 'Inputs',
      from: 'nothing',
      to: '{"x":1}',
    });
  });

  it('names what a step waits for, and for which end of it', () => {
    const to = { First_step: ['Succeeded'], B: ['Failed', 'TimedOut'] };
    expect(rowWords(compared, [], difference, { kind: 'order', from: {}, to })).toEqual({
      title: 'Run after',
      from: 'at the start',
      to: 'First step, B (Failed, TimedOut)',
    });
  });

  it('says in which branch a step stands', () => {
    const from = { container: null, branch: 'actions' } as const;
    const to = { container: 'My_box', branch: 'else' } as const;
    expect(rowWords(compared, [], difference, { kind: 'place', from, to })).toMatchObject({
      from: 'In the flow itself',
      to: 'In My box › False',
    });
  });
});

it('finds what is new in a text', () => {
  expect(changedPart('Order of chairs', 'Order of tables')).toEqual({ from: 9, to: 14 });
  expect(changedPart('aa', 'aaa')).toEqual({ from: 2, to: 2 });
  expect(changedPart('same', 'same')).toEqual({ from: 4, to: 4 });
});
