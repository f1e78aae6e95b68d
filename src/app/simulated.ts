/** What answers in place of operations and workflows that are not here. */
import { connectors } from '../connectors/index';
import { type Simulation, simulate } from '../connectors/simulate/simulate';
import type { Answer, Call } from '../engine/index';
import type { Definition } from '../model/definition';

const manifests = connectors.map((one) => one.manifest);
/** Reading all expressions of a definition takes a moment, and a run asks often. */
const known = new WeakMap<Definition, Simulation>();

export function simulated(definition: Definition, { action }: Pick<Call, 'action'>): Answer {
  const simulation = known.get(definition) ?? simulate(definition, { manifests });
  known.set(definition, simulation);
  // Nobody will call back: what a callback would bring is this already.
  return { ...simulation.answer(action), isFinal: true };
}
