/** Values as a connector gets them. */
import { isObject, printJson, type Value, type ValueObject } from '../../expressions/index';
import type { Json, JsonObject } from '../../model/definition';

/** Plain JSON, in which a whole float and an integer are the same number. */
export function plainJson(value: Value): Json {
  return JSON.parse(printJson(value)) as Json;
}

export function plainObject(value: Value | undefined): JsonObject {
  return value !== undefined && isObject(value) ? (plainJson(value) as JsonObject) : {};
}

/** WDL: parameters that resolve to null are left out of the request. */
export function withoutNulls(value: Value | undefined): ValueObject {
  if (value === undefined || !isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}
