/**
 * What error codes mean, and what helps: data. Codes are those that the language, services and the
 * protocol use; a status stands for all codes that nobody knows by name.
 */
export const failureKinds = [
  'expression',
  'condition',
  'inside',
  'signIn',
  'forbidden',
  'notFound',
  'badRequest',
  'conflict',
  'tooLarge',
  'tooMany',
  'timeout',
  'unavailable',
  'blocked',
  'unreachable',
  'connection',
  'variable',
  'json',
  'untilLimit',
  'branching',
  'unsupported',
  'child',
  'cancelled',
  'unknown',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** The first is the main one. */
export type Repair =
  | 'field'
  | 'inner'
  | 'signIn'
  | 'connection'
  | 'retries'
  | 'limits'
  | 'network'
  | 'again';

const byCode: Readonly<Record<string, FailureKind>> = {
  InvalidTemplate: 'expression',
  ExpressionEvaluationFailed: 'expression',
  TrackedPropertiesEvaluationFailed: 'expression',
  ActionConditionFailed: 'condition',
  ActionFailed: 'inside',
  ActionDependencyFailed: 'inside',
  ActionBranchingConditionNotSatisfied: 'branching',
  ActionUntilConditionFailed: 'untilLimit',
  ActionTimedOut: 'timeout',
  ActionResponseTimedOut: 'timeout',
  RequestTimeout: 'timeout',
  GatewayTimeout: 'timeout',
  Timeout: 'timeout',
  NoResponse: 'timeout',
  Unauthorized: 'signIn',
  AuthorizationFailed: 'signIn',
  Forbidden: 'forbidden',
  NotFound: 'notFound',
  WorkflowNotFound: 'child',
  BadRequest: 'badRequest',
  UnprocessableEntity: 'badRequest',
  InvalidUri: 'badRequest',
  ValidationFailed: 'json',
  InvalidJSON: 'json',
  Conflict: 'conflict',
  PreconditionFailed: 'conflict',
  RequestEntityTooLarge: 'tooLarge',
  TooManyRequests: 'tooMany',
  ServiceUnavailable: 'unavailable',
  BadGateway: 'unavailable',
  InternalServerError: 'unavailable',
  BrowserBlocked: 'blocked',
  AddressNotAllowed: 'blocked',
  ConnectionFailed: 'unreachable',
  UnresolvableHostName: 'unreachable',
  InvalidConnection: 'connection',
  ConnectionInvalid: 'connection',
  InvokerConnectionOverrideFailed: 'connection',
  InvalidVariableOperation: 'variable',
  InvalidVariableInitialization: 'variable',
  ActionTypeNotSupported: 'unsupported',
  DocumentNotSupported: 'unsupported',
  ClientCertificateNotSupported: 'unsupported',
  ChunkedTransferNotSupported: 'unsupported',
  ActionCancelled: 'cancelled',
};

const byStatus: Readonly<Record<number, FailureKind>> = {
  400: 'badRequest',
  401: 'signIn',
  403: 'forbidden',
  404: 'notFound',
  408: 'timeout',
  409: 'conflict',
  410: 'notFound',
  412: 'conflict',
  413: 'tooLarge',
  422: 'badRequest',
  429: 'tooMany',
  504: 'timeout',
};

const repairs: Readonly<Record<FailureKind, readonly Repair[]>> = {
  expression: ['field', 'again'],
  condition: ['field'],
  inside: ['inner'],
  signIn: ['signIn', 'connection', 'again'],
  forbidden: ['connection', 'field'],
  notFound: ['field', 'again'],
  badRequest: ['field'],
  conflict: ['again', 'field'],
  tooLarge: ['field'],
  tooMany: ['retries', 'again'],
  timeout: ['limits', 'again'],
  unavailable: ['retries', 'again'],
  blocked: ['network'],
  unreachable: ['retries', 'field', 'again'],
  connection: ['connection', 'signIn', 'again'],
  variable: ['field'],
  json: ['field'],
  untilLimit: ['limits'],
  branching: ['field'],
  unsupported: ['field'],
  child: ['field'],
  cancelled: ['again'],
  unknown: ['field', 'again'],
};

export function failureKind(code: string, status: number | undefined): FailureKind {
  const named = Object.hasOwn(byCode, code) ? byCode[code] : undefined;
  if (named) return named;
  const number = status ?? (/^\d{3}$/u.test(code) ? Number(code) : undefined);
  if (number === undefined) return 'unknown';
  return byStatus[number] ?? (number >= 500 ? 'unavailable' : 'unknown');
}

export const repairsOf = (kind: FailureKind): readonly Repair[] => repairs[kind];
