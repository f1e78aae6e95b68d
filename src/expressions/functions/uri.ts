import type { Signature } from './signature';

const uri = [{ name: 'uri', type: 'string' }] as const;

export const uriFunctions = [
  {
    name: 'uriHost',
    family: 'uri',
    parameters: uri,
    returns: 'string',
    doc: 'The host of an address.',
    example: "uriHost('https://contoso.com:8080/a')",
  },
  {
    name: 'uriPath',
    family: 'uri',
    parameters: uri,
    returns: 'string',
    doc: 'The path of an address.',
    example: "uriPath('https://contoso.com/a?b=1')",
  },
  {
    name: 'uriPathAndQuery',
    family: 'uri',
    parameters: uri,
    returns: 'string',
    doc: 'The path and the query of an address.',
    example: "uriPathAndQuery('https://contoso.com/a?b=1')",
  },
  {
    name: 'uriPort',
    family: 'uri',
    parameters: uri,
    returns: 'integer',
    doc: 'The port of an address, if need be the usual one of its scheme.',
    example: "uriPort('https://contoso.com')",
  },
  {
    name: 'uriQuery',
    family: 'uri',
    parameters: uri,
    returns: 'string',
    doc: 'The query of an address, with its question mark.',
    example: "uriQuery('https://contoso.com/a?b=1')",
  },
  {
    name: 'uriScheme',
    family: 'uri',
    parameters: uri,
    returns: 'string',
    doc: 'The scheme of an address.',
    example: "uriScheme('https://contoso.com')",
  },
] as const satisfies readonly Signature[];
