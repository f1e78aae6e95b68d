/** How a request shows who sends it, as the `authentication` of a step says. */
import {
  encodeBase64,
  isObject,
  toText,
  utf8,
  type Value,
  type ValueObject,
} from '../../expressions/index';
import type { RunError } from '../../model/run/events';
import { hidden } from './secrets';
import type { ClientCredentials } from './sign-in';

export type Authentication =
  | { readonly kind: 'none' }
  | { readonly kind: 'header'; readonly authorization: string; readonly secrets: readonly string[] }
  | {
      readonly kind: 'token';
      readonly credentials: ClientCredentials;
      readonly secrets: readonly string[];
    }
  | {
      readonly kind: 'managedIdentity';
      readonly audience?: string;
      readonly identity?: string;
    }
  | { readonly kind: 'refused'; readonly error: RunError };

export function authenticationOf(value: Value): Authentication {
  if (!isObject(value) || value.type === undefined || value.type === null) return { kind: 'none' };
  const text = (name: string): string => toText(value[name] ?? null);
  const type = text('type');
  switch (type.toLowerCase()) {
    case 'none':
      return { kind: 'none' };
    case 'basic':
      return basic(text('username'), text('password'));
    case 'raw':
      return { kind: 'header', authorization: text('value'), secrets: [text('value')] };
    case 'activedirectoryoauth':
      return oauth(value, text);
    case 'managedserviceidentity':
      return {
        kind: 'managedIdentity',
        ...(value.audience ? { audience: text('audience') } : {}),
        ...(value.identity ? { identity: text('identity') } : {}),
      };
    case 'clientcertificate':
      return refused(
        'ClientCertificateNotSupported',
        'The step signs in with a client certificate, which cannot be presented from here. Sign in another way, or give the step a static result.',
      );
    default:
      return refused(
        'AuthenticationNotSupported',
        `The authentication type '${type}' is not known.`,
      );
  }
}

function basic(username: string, password: string): Authentication {
  const pair = encodeBase64(utf8(`${username}:${password}`));
  return { kind: 'header', authorization: `Basic ${pair}`, secrets: [password, pair] };
}

function oauth(value: ValueObject, text: (name: string) => string): Authentication {
  if (text('secret') === '') {
    return refused(
      'ClientCertificateNotSupported',
      'The step signs its application in with a certificate, which cannot be presented from here. Use a secret, or give the step a static result.',
    );
  }
  const credentials = {
    authority: value.authority ? text('authority') : 'https://login.microsoftonline.com',
    tenant: text('tenant'),
    audience: text('audience'),
    clientId: text('clientId'),
    secret: text('secret'),
  };
  return { kind: 'token', credentials, secrets: [credentials.secret] };
}

function refused(code: string, message: string): Authentication {
  return { kind: 'refused', error: { code, message } };
}

const shown = new Set([
  'type',
  'audience',
  'authority',
  'tenant',
  'clientid',
  'identity',
  'credentialtype',
]);

/** As a record shows it: what is not known to be harmless is hidden. */
export function recordedAuthentication(value: Value): Value {
  if (!isObject(value)) return value === null ? null : hidden;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      shown.has(name.toLowerCase()) ? one : hidden,
    ]),
  );
}
