/** HTTP through Node's own fetch: what came back, not yet decoded. */
import type { Answer, HttpRequest, RawContent } from '../../engine/exchange';

export async function fetchAnswer(request: HttpRequest): Promise<Answer> {
  const { method, uri, headers, body, timeoutMs } = request;
  try {
    const response = await fetch(uri, {
      method,
      headers,
      ...(body && { body: bytesOf(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      ...contentOf(new Uint8Array(await response.arrayBuffer()), response.headers),
    };
  } catch (error) {
    return failureOf(error, uri);
  }
}

const bytesOf = (body: RawContent): string | Buffer<ArrayBuffer> =>
  'text' in body ? body.text : Buffer.from(body.base64, 'base64');

function contentOf(bytes: Uint8Array, headers: Headers): { content?: RawContent } {
  if (bytes.length === 0) return {};
  const type = headers.get('content-type') ?? '';
  const isText = /^text\/|json|xml|javascript|x-www-form-urlencoded/i.test(type);
  const content = isText
    ? { text: new TextDecoder().decode(bytes) }
    : { base64: Buffer.from(bytes).toString('base64') };
  return { content };
}

function failureOf(error: unknown, uri: string): Answer {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    const message = `The request to '${uri}' timed out.`;
    return { error: { code: 'ActionTimedOut', message }, isTransient: true };
  }
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  const reason = cause?.message ?? (error instanceof Error ? error.message : String(error));
  if (cause?.code === 'ENOTFOUND' || cause?.code === 'EAI_AGAIN') {
    const message = `The remote name could not be resolved: '${new URL(uri).hostname}'.`;
    return { error: { code: 'UnresolvableHostName', message }, isTransient: true };
  }
  return { error: { code: 'BadRequest', message: `Http request failed: ${reason}` }, isTransient: true };
}
