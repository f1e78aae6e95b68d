/** Takes credentials out of what a connector answers, before anything of it is kept. */
import type { Json } from '../../model/definition';

const concealed = '[hidden]';
/** Shorter ones stand in too much that is not theirs. */
const shortest = 4;

/** Answers what `act` does, or throws what it throws, without the secrets. */
export async function concealing<T>(secrets: readonly string[], act: () => Promise<T>): Promise<T> {
  const long = secrets.filter((one) => one.length >= shortest);
  if (long.length === 0) return await act();
  try {
    return concealIn((await act()) as Json, long) as T;
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Error(concealText(text, long));
  }
}

function concealIn(value: Json | undefined, secrets: readonly string[]): Json | undefined {
  if (typeof value === 'string') return concealText(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => concealIn(one, secrets) ?? null);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      concealText(name, secrets),
      concealIn(inner, secrets),
    ]),
  );
}

function concealText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((left, secret) => left.replaceAll(secret, concealed), text);
}
