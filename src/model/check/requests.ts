/** Requests to the outside: how often they are tried again, how long an address may be. */
import type { Json, JsonObject } from '../definition';
import { isObject } from '../step';
import { type Context, isComputed } from './context';
import type { Finding } from './problem';
import { choiceFinding, durationFinding, rangeFinding } from './values';
import { words } from './words';

const policies = ['None', 'Fixed', 'Exponential', 'Default'];

export function requestFindings(inputs: Json | undefined, context: Context): readonly Finding[] {
  if (!isObject(inputs)) return none;
  const { retryPolicy, uri } = inputs;
  const found = isObject(retryPolicy) ? [...retryFindings(retryPolicy, context)] : [];
  const most = context.dialect.limits.address;
  if (typeof uri === 'string' && uri.length > most && !isComputed(uri, context)) {
    const message = words.addressTooLong(uri.length, most);
    found.push({ code: 'addressTooLong', path: ['inputs', 'uri'], message });
  }
  return found;
}

const none: readonly Finding[] = [];

function retryFindings(policy: JsonObject, context: Context): readonly Finding[] {
  const { type } = policy;
  const path = (member: string) => ['inputs', 'retryPolicy', member];
  const strange = choiceFinding(type, policies, path('type'), context);
  if (strange.length > 0 || !/^(?:fixed|exponential)$/i.test(String(type))) return strange;
  const { retryCount, retryInterval } = context.dialect.limits;
  const bounds = { code: 'retryRange', range: retryInterval } as const;
  return [
    ...rangeFinding('retryRange', policy.count, retryCount, path('count'), words.retries),
    ...durationFinding(policy.interval, path('interval'), context, bounds),
    ...durationFinding(policy.minimumInterval, path('minimumInterval'), context),
    ...durationFinding(policy.maximumInterval, path('maximumInterval'), context),
  ];
}
