/** Who answers the calls of a run: what the person has written down, the network, or the simulation. */
import type { Simulation } from '../../connectors/simulate/simulate';
import type { Answer, Call } from '../../engine/index';
import type { Transport } from '../../services/runtime/transport/transport';

export interface Answerers {
  mocked(call: Call): Answer | undefined;
  /** Another flow of the same file; undefined: it holds none of that name. */
  child(call: Call): Promise<Answer | undefined>;
  /** Left out: nothing leaves this machine. */
  readonly network?: Transport | undefined;
  readonly simulation: Simulation;
}

export async function answerCallOf(call: Call, by: Answerers): Promise<Answer> {
  const { action, request } = call;
  const mocked = by.mocked(call);
  if (mocked) return mocked;
  const child = request.kind === 'workflow' ? await by.child(call) : undefined;
  if (child) return child;
  if (request.kind === 'http' && by.network) return by.network.send(request, call);
  // Of a webhook it is what its callback would bring.
  return { ...by.simulation.answer(action), isFinal: true };
}
