/** Breakpoints and results of test runs outlive a reload: the browser keeps them, by flow. */
import { readTrial, trialText } from '../../model/trial/trial';
import { readSetting, writeSetting } from '../../ui';
import type { Designer } from '../store';
import { noTrial } from './trial';

const keyOf = (flowId: string) => `millrace-trial-${flowId}`;

/** Until the answer is called. */
export function keepTrial({ store, show }: Pick<Designer, 'store' | 'show'>, flowId: string) {
  const trial = readTrial(readSetting(keyOf(flowId)));
  if (trial && store.getState().trial === noTrial) show({ trial });
  return store.subscribe((state, before) => {
    if (state.trial !== before.trial) writeSetting(keyOf(flowId), trialText(state.trial));
  });
}
