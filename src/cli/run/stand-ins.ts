/**
 * Steps of types that nothing on this machine can run get a static result made up by the simulation, as a
 * person could set one, so that the rest of the flow can be tried.
 */
import type { Simulation } from '../../connectors/simulate/simulate';
import { refusedTypes } from '../../engine/actions/refused';
import type { Action, Definition, Json } from '../../model/definition';
import { mapActions } from '../../model/edit/map-actions';

export function withStandIns(definition: Definition, simulation: Simulation): Definition {
  const results: Record<string, Json> = {};
  const actions = mapActions(definition.actions, (action, name) => {
    if (!Object.hasOwn(refusedTypes, action.type.toLowerCase()) || hasOwn(action)) return action;
    const result = `Simulated ${name}`;
    results[result] = { status: 'Succeeded', outputs: simulation.outputs(name) };
    const staticResult = { name: result, staticResultOptions: 'Enabled' };
    return { ...action, runtimeConfiguration: { ...action.runtimeConfiguration, staticResult } };
  });
  if (actions === definition.actions) return definition;
  return { ...definition, actions, staticResults: { ...definition.staticResults, ...results } };
}

const hasOwn = ({ runtimeConfiguration }: Action): boolean =>
  runtimeConfiguration?.staticResult !== undefined;
