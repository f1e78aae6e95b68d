/** Who answers the calls of a run: what the person has written down, the network, or the simulation. */
import type { Simulation } from '../../connectors/simulate/simulate';
import type { Answer, HttpRequest } from '../../engine/exchange';
import type { Call } from '../../engine/run';
import { answerTo } from '../../engine/scenarios/mock-answers';

export interface Answerers {
  mocked(action: string, request: Call['request']): Answer | undefined;
  /** Another flow of the same file; undefined: it holds none of that name. */
  child(call: Call): Promise<Answer | undefined>;
  /** Left out: nothing leaves this machine. */
  readonly network?: (request: HttpRequest) => Promise<Answer>;
  readonly simulation: Simulation;
}

export async function answerCallOf(call: Call, by: Answerers): Promise<Answer> {
  const { action, request } = call;
  const mocked = by.mocked(action, request);
  if (mocked) return mocked;
  const child = request.kind === 'workflow' ? await by.child(call) : undefined;
  if (child) return child;
  if (request.kind === 'http' && by.network) return by.network(request);
  const { simulated, ...answer } = by.simulation.answer(action);
  return { ...answerTo(request, answer), simulated } as Answer;
}
