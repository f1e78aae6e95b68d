/** WDL: .NET's names of statuses; one that it has no name for is written as its number. */
const names: Readonly<Record<number, string>> = {
  100: 'Continue',
  101: 'SwitchingProtocols',
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  203: 'NonAuthoritativeInformation',
  204: 'NoContent',
  205: 'ResetContent',
  206: 'PartialContent',
  300: 'MultipleChoices',
  301: 'MovedPermanently',
  302: 'Found',
  303: 'SeeOther',
  304: 'NotModified',
  305: 'UseProxy',
  307: 'TemporaryRedirect',
  400: 'BadRequest',
  401: 'Unauthorized',
  402: 'PaymentRequired',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  406: 'NotAcceptable',
  407: 'ProxyAuthenticationRequired',
  408: 'RequestTimeout',
  409: 'Conflict',
  410: 'Gone',
  411: 'LengthRequired',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  414: 'RequestUriTooLong',
  415: 'UnsupportedMediaType',
  416: 'RequestedRangeNotSatisfiable',
  417: 'ExpectationFailed',
  426: 'UpgradeRequired',
  500: 'InternalServerError',
  501: 'NotImplemented',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
  505: 'HttpVersionNotSupported',
};

const codes = new Map(Object.entries(names).map(([code, name]) => [name.toLowerCase(), +code]));

export function statusName(statusCode: number): string {
  return names[statusCode] ?? String(statusCode);
}

/** The number of a status that is written as a number or by its name. */
export function statusCodeOf(status: unknown): number | undefined {
  const code = typeof status === 'string' ? codes.get(status.toLowerCase()) : undefined;
  const number = code ?? Number(status ?? Number.NaN);
  return Number.isInteger(number) ? number : undefined;
}
