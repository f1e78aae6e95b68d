/** Schemas of what requests are made of. */
import * as z from 'zod/mini';

export const id = z.string().check(z.minLength(1), z.maxLength(200));

/** One line that a person typed: no control characters, not only blanks. */
export const displayName = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(200),
  z.refine((text) => !/\p{Cc}/u.test(text)),
);

export const longText = z.string().check(z.maxLength(4000));

/** The text of a definition; what it says is checked by the model. */
export const definitionText = z.string().check(z.maxLength(20_000_000));

export const sequence = z.int().check(z.gte(0));

/** As model/run/events.ts makes them. */
export const repetition = z.string().check(z.maxLength(200), z.regex(/^\d{6,}(-\d{6,})*$/));
