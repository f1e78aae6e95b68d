import { expect, it } from 'vitest';
import { openClashLog } from '../model/clash/fold';
import { readClashes, writeClashes } from './kept-clashes';

it('reads what it has written, and nothing that is damaged', () => {
  const log = openClashLog({ triggers: {}, actions: {} }, 3);
  expect(readClashes(writeClashes(log))).toEqual({ touched: [], open: [], decided: [] });
  const damaged = [undefined, 1, '', '{', '[]', '{"touched":[1],"open":[],"decided":[]}'];
  for (const text of damaged) expect(readClashes(text)).toBeUndefined();
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  expect(readClashes(`{"touched":[],"open":${deep},"decided":[]}`)).toBeUndefined();
});
