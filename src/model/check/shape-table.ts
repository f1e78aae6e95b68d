/** The inputs of each type of step, as far as a value can be missing or of a wrong kind. */

/** `blank`: a text that may be empty. */
export type Kind = 'any' | 'text' | 'blank' | 'number' | 'array' | 'object';

export interface Member {
  /** Below `inputs`. */
  readonly path: readonly string[];
  readonly takes: readonly Kind[];
  readonly needed: boolean;
  /** Compared without regard to case. */
  readonly choices?: readonly string[];
}

const member = (
  needed: boolean,
  path: string,
  takes: readonly Kind[],
  choices?: readonly string[],
) => ({
  path: path.split('/'),
  takes,
  needed,
  ...(choices && { choices }),
});
const needs = (path: string, ...takes: readonly Kind[]): Member => member(true, path, takes);
const may = (path: string, ...takes: readonly Kind[]): Member => member(false, path, takes);
const oneOf = (path: string, ...choices: readonly string[]): Member =>
  member(true, path, ['text'], choices);

const units = ['Second', 'Minute', 'Hour', 'Day', 'Week', 'Month', 'Year'];
const changesVariable = [needs('name', 'text')];
const setsVariable = [needs('name', 'text'), needs('value', 'any', 'blank')];
const request = [
  needs('method', 'text'),
  needs('uri', 'text'),
  may('headers', 'object'),
  may('queries', 'object'),
  may('authentication', 'object'),
  may('retryPolicy', 'object'),
];
const connection = [needs('host', 'object'), may('queries', 'object'), may('headers', 'object')];
const openConnection = [
  needs('host', 'object'),
  needs('host/operationId', 'text'),
  may('parameters', 'object'),
];
const timed = [needs('interval', 'number'), oneOf('timeUnit', ...units)];

const shapes: Readonly<Record<string, readonly Member[]>> = {
  parsejson: [needs('content', 'any', 'blank'), needs('schema', 'object')],
  query: [needs('from', 'array'), needs('where', 'text', 'object')],
  select: [needs('from', 'array'), needs('select', 'any', 'blank')],
  table: [needs('from', 'array'), oneOf('format', 'CSV', 'HTML'), may('columns', 'array')],
  join: [needs('from', 'array'), needs('joinWith', 'blank')],
  initializevariable: [needs('variables', 'array')],
  setvariable: setsVariable,
  incrementvariable: changesVariable,
  decrementvariable: changesVariable,
  appendtostringvariable: setsVariable,
  appendtoarrayvariable: setsVariable,
  http: request,
  httpwebhook: [needs('subscribe', 'object'), may('unsubscribe', 'object')],
  response: [needs('statusCode', 'number'), may('headers', 'object')],
  workflow: [needs('host', 'object'), may('headers', 'object')],
  function: [needs('function', 'object')],
  apimanagement: [needs('api', 'object')],
  apiconnection: [...connection, needs('method', 'text'), needs('path', 'text')],
  apiconnectionwebhook: [...connection, needs('path', 'text')],
  apiconnectionnotification: connection,
  openapiconnection: openConnection,
  openapiconnectionwebhook: openConnection,
  openapiconnectionnotification: openConnection,
  serviceprovider: [needs('serviceProviderConfiguration', 'object'), may('parameters', 'object')],
  invokefunction: [needs('functionName', 'text')],
  javascriptcode: [needs('code', 'text')],
  wait: [
    may('interval', 'object'),
    may('interval/count', 'number'),
    member(false, 'interval/unit', ['text'], units),
    may('until', 'object'),
    may('until/timestamp', 'text'),
  ],
  terminate: [oneOf('runStatus', 'Succeeded', 'Failed', 'Cancelled'), may('runError', 'object')],
};

/** By the kind of an Expression step. */
const expressionShapes: Readonly<Record<string, readonly Member[]>> = {
  addtotime: [needs('baseTime', 'text'), ...timed],
  subtractfromtime: [needs('baseTime', 'text'), ...timed],
  getfuturetime: timed,
  getpasttime: timed,
  converttimezone: [
    needs('baseTime', 'text'),
    needs('sourceTimeZone', 'text'),
    needs('destinationTimeZone', 'text'),
  ],
  formatnumber: [needs('number', 'number'), needs('format', 'text')],
};

/** Undefined: any inputs will do. */
export function shapeOf(type: string, kind: string): readonly Member[] | undefined {
  const table = type === 'expression' ? expressionShapes : shapes;
  const name = type === 'expression' ? kind : type;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
