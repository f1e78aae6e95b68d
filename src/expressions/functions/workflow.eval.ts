import { EvaluationError, wrongPlace } from '../errors';
import { formValue, formValues, partBody } from '../form-data';
import type { Run } from '../run';
import { property } from '../select';
import { isObject } from '../types';
import type { Value, ValueObject } from '../value';
import type { BodiesOf } from './signature';
import type { workflowFunctions } from './workflow';

export const workflowBodies: BodiesOf<typeof workflowFunctions> = {
  action: (run) => run.scope.action?.() ?? refuse('action'),
  actions: (run, name) => run.scope.actionRecord?.(name) ?? notFound('action', name),
  agentParameters: (run, name) => {
    if (!run.scope.agentParameter) throw wrongPlace('agentParameters');
    return found(run.scope.agentParameter(name), 'agent parameter', name);
  },
  appsetting: (run, name) => {
    if (!run.scope.appSetting) throw wrongPlace('appsetting');
    return found(run.scope.appSetting(name), 'app setting', name);
  },
  body: (run, name) => memberOf(outputsOf(run, name), 'body'),
  formDataMultiValues: (run, name, key) =>
    formValues('formDataMultiValues', outputsOf(run, name), key),
  formDataValue: (run, name, key) => formValue('formDataValue', outputsOf(run, name), key),
  items: (run, name) => found(run.scope.items?.(name), 'loop', name),
  iterationIndexes: (run, name) => found(run.scope.iterationIndex?.(name), 'loop', name),
  listCallbackUrl: (run) => run.scope.callbackUrl?.() ?? refuse('listCallbackUrl'),
  multipartBody: (run, name, index) =>
    partBody('multipartBody', outputsOf(run, name), Number(index)),
  outputs: (run, name) => outputsOf(run, name),
  parameters: (run, name) => found(run.scope.parameter?.(name), 'workflow parameter', name),
  result: (run, name) => found(run.scope.result?.(name), 'scope', name),
  secrets: () => refuse('secrets'),
  trigger: (run) => run.scope.trigger?.() ?? null,
  triggerBody: (run) => memberOf(triggerOutputs(run), 'body'),
  triggerFormDataMultiValues: (run, key) =>
    formValues('triggerFormDataMultiValues', triggerOutputs(run), key),
  triggerFormDataValue: (run, key) => formValue('triggerFormDataValue', triggerOutputs(run), key),
  triggerMultipartBody: (run, index) =>
    partBody('triggerMultipartBody', triggerOutputs(run), Number(index)),
  triggerOutputs: (run) => triggerOutputs(run),
  variables: (run, name) => found(run.scope.variable?.(name), 'workflow variable', name),
  workflow: (run) => run.scope.workflow?.() ?? refuse('workflow'),
};

const outputsOf = (run: Run, name: string): Value =>
  found(run.scope.outputs?.(name), 'action', name);

const triggerOutputs = (run: Run): Value => memberOf(run.scope.trigger?.() ?? null, 'outputs');

/** No other kind of value has such a name, so the usual case needs no look at the kind. */
function memberOf(value: Value, name: 'body' | 'outputs'): Value {
  if (typeof value !== 'object' || value === null) return null;
  const member = (value as ValueObject)[name];
  if (member !== undefined) return member;
  return isObject(value) ? (property(value, name, name) ?? null) : null;
}

const found = (value: Value | undefined, what: string, name: string): Value =>
  value === undefined ? notFound(what, name) : value;

function notFound(what: string, name: string): never {
  throw new EvaluationError(`The ${what} '${name}' is not found.`);
}

function refuse(name: string): never {
  throw wrongPlace(name);
}
