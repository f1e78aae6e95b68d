/** Answers for requests that brought none: codes, and sentences that say what to do. */
import type { Answer } from '../../../engine/index';

type Failure = Extract<Answer, { readonly error: unknown }>;

function failure(code: string, message: string, isTransient = false): Failure {
  return { error: { code, message }, ...(isTransient ? { isTransient } : {}) };
}

/** An address as a message shows it: what follows the path may let its reader in. */
export function shownAddress(uri: string): string {
  return uri.split(/[?#]/, 1)[0] ?? '';
}

const instead =
  'Run the flow with “flow run” in a terminal: there the request is made without a browser.';

export const failures = {
  refusedAddress: (why: string) => failure('AddressNotAllowed', why),
  badRequest: (why: string) => failure('BadRequest', `Http request failed: ${why}`),
  tooManyRedirects: (uri: string) =>
    failure(
      'TooManyRedirects',
      `${shownAddress(uri)} led from one redirect to the next without an end.`,
    ),
  timeout: (ms: number) =>
    failure(
      'RequestTimeout',
      `Http request failed: the server did not respond within ${ms / 1000} seconds.`,
      true,
    ),
  aborted: () => failure('RequestAborted', 'The request was broken off.'),
  unresolvable: (host: string) =>
    failure('UnresolvableHostName', `The host name '${host}' could not be resolved.`, true),
  connection: (host: string, why: string) =>
    failure('ConnectionFailed', `${host} could not be reached: ${why}.`, true),
  certificate: (host: string, why: string) =>
    failure('CertificateNotTrusted', `The certificate of ${host} is not trusted: ${why}.`),
  tooLarge: (bytes: number) =>
    failure('ResponseTooLarge', `The answer is larger than ${Math.round(bytes / 1_048_576)} MB.`),
  noManagedIdentity: () =>
    failure(
      'ManagedIdentityNotAvailable',
      'The step signs in with the managed identity that Azure gives a workflow. There is none here: sign in another way, or give the step a static result.',
    ),
  noSharing: (origin: string, sends: readonly string[]) =>
    failure(
      'BrowserBlocked',
      `The browser kept the request or its answer back, because the service does not share with other origins (CORS). It would have to send ${sends.map((one) => `“${one}”`).join(', ')} to ${origin}. ${instead}`,
    ),
  mixedContent: (uri: string) =>
    failure(
      'BrowserBlocked',
      `The browser does not call ${shownAddress(uri)}, because it is not encrypted (mixed content). The service would have to be reached by https. ${instead}`,
    ),
  forbiddenHeader: (name: string) =>
    failure(
      'BrowserBlocked',
      `A browser does not let anyone set the header ${name}; no service can allow it. Leave it out, or sign in another way. ${instead}`,
    ),
};
