import { expect, it, vi } from 'vitest';
import { emptyRun } from '../model/run/fold';
import type { ShownRun } from '../queries';
import { createRunStage } from './run-stage';

it('keeps what is new back while the past is shown, and shows it afterwards', () => {
  const show = vi.fn();
  const stage = createRunStage({ show });
  const shown = (): ShownRun => ({ view: emptyRun(), loops: new Map(), isBehind: false });
  const [first, second] = [shown(), shown()];
  stage.live(first);
  expect(show).toHaveBeenLastCalledWith({ run: first });
  const then = emptyRun();
  stage.past(then);
  expect(show).toHaveBeenLastCalledWith({ run: { ...first, view: then } });
  stage.live(second);
  expect(show).toHaveBeenCalledTimes(2);
  stage.past(null);
  expect(show).toHaveBeenLastCalledWith({ run: second });
});
