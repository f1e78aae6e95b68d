/** What a step has as outputs, by its type, its schemas and its inputs. */
import { outputsPath, type Reference } from '../../expressions/language';
import { buttonHeaders } from '../actions/button-headers';
import { actionManifest, triggerManifest } from '../actions/table';
import type { Step } from '../check/outline';
import type { ConnectorManifest } from '../connector';
import type { Definition, Json } from '../definition';
import { findOperation, hostOf, triggerSchema, valueAt } from '../step';
import { triggerOf } from '../walk';
import { schemaOfValue } from './expression-schema';
import {
  anything,
  asSchema,
  below,
  itemsOf,
  listOf,
  objectOf,
  responseOf,
  type Schema,
  someText,
} from './schema';

const object: Schema = { type: 'object' };

export function triggerOutputs(
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): Schema {
  const trigger = triggerOf(definition)?.trigger;
  if (!trigger) return anything;
  if (triggerManifest(trigger)?.givesNothing) return objectOf({});
  const host = hostOf(trigger);
  const known = host && findOperation(connectors, host)?.operation.output;
  const whole = responseOf(known ?? triggerSchema(trigger) ?? anything);
  if (typeof trigger.splitOn === 'string') {
    // WDL: each run gets one item of the list, in the place of the list.
    const resolve = (reference: Reference) => belowOutputs(whole, reference);
    return responseOf(itemsOf(schemaOfValue(trigger.splitOn, { resolve, types: {} })));
  }
  if (/^(?:request|manual)$/i.test(trigger.type) && trigger.kind?.toLowerCase() !== 'button') {
    // Who calls an address says more than a body.
    const body = below(whole, ['body']);
    const parts = { headers: object, queries: object, relativePathParameters: object };
    return objectOf({ ...parts, body });
  }
  if (trigger.kind?.toLowerCase() !== 'button') return whole;
  const headers = buttonHeaders.map(({ name, title }) => [name, { type: 'string', title }]);
  return objectOf({ headers: objectOf(Object.fromEntries(headers)), body: below(whole, ['body']) });
}

/** `read` tells what a value gives that a step has in its inputs. */
export function stepOutputs(
  step: Step,
  connectors: readonly ConnectorManifest[],
  read: (value: Json | undefined, reader: Step | null) => Schema,
): Schema {
  const { action, type } = step;
  const input = (...path: readonly string[]) => valueAt(action, ['inputs', ...path]);
  const body = (schema: Schema) => objectOf({ body: schema });
  switch (type) {
    case 'compose':
      return read(action.inputs, step);
    case 'parsejson':
      return body(asSchema(input('schema')));
    case 'query':
      return body(listOf(itemsOf(read(input('from'), { ...step, type: '' }))));
    case 'select':
      return body(listOf(read(input('select'), step)));
    case 'join':
    case 'table':
    case 'expression':
    case 'chunktext':
    case 'parsedocument':
      return body(asSchema(actionManifest(action)?.output ?? someText));
    case 'response':
      return responseOf(read(input('body'), step));
    case 'setvariable':
    case 'incrementvariable':
    case 'decrementvariable':
    case 'appendtostringvariable':
    case 'appendtoarrayvariable':
      return objectOf({ name: someText, value: anything });
    case 'http':
    case 'httpwebhook':
    case 'workflow':
    case 'function':
    case 'apimanagement':
    case 'apiconnection':
    case 'apiconnectionwebhook':
    case 'invokefunction':
    case 'serviceprovider':
      return responseOf(anything);
    default: {
      const host = hostOf(action);
      if (!host) return anything;
      return responseOf(findOperation(connectors, host)?.operation.output ?? anything);
    }
  }
}

export function belowOutputs(outputs: Schema, reference: Reference): Schema {
  const path = outputsPath(reference);
  return path ? below(outputs, path) : anything;
}
