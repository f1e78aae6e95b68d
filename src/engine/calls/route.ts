import { toText, type ValueObject } from '../../expressions/index';
import type { Route } from '../exchange';
import { headerTexts } from './http-request';
import { plainJson, plainObject, withoutNulls } from './operation-json';

/** The place in a service that evaluated inputs name. */
export function routeOf({ method, path, queries, headers, body }: ValueObject): Route {
  return {
    method: method ? toText(method).toUpperCase() : 'POST',
    path: path ? toText(path) : '/',
    ...(queries === undefined ? {} : { queries: plainObject(withoutNulls(queries)) }),
    ...(headers === undefined ? {} : { headers: headerTexts(headers) }),
    ...(body === undefined || body === null ? {} : { body: plainJson(body) }),
  };
}
