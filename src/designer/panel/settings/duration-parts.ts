/** A duration as a number of one unit: what most of them are. ISO 8601. */
export const durationUnits = ['S', 'M', 'H', 'D', 'W'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface DurationParts {
  readonly count: number;
  readonly unit: DurationUnit;
}

/** Undefined: it is an expression, has several units, or is no duration. */
export function durationParts(text: string): DurationParts | undefined {
  const found = /^P(?:(\d+)([DW])|T(\d+(?:\.\d+)?)([HMS]))$/.exec(text);
  if (!found) return undefined;
  return { count: Number(found[1] ?? found[3]), unit: (found[2] ?? found[4]) as DurationUnit };
}

/** What a field can write: whole numbers but for seconds. */
export function durationText({ count, unit }: DurationParts): string {
  const number = unit === 'S' ? count : Math.round(count);
  return unit === 'D' || unit === 'W' ? `P${number}${unit}` : `PT${number}${unit}`;
}

const names = { S: 's', M: 'min', H: 'h', D: 'days', W: 'weeks' } as const;

/** “7.5 s”, as short as it can be said; the text itself where it is no plain duration. */
export function durationWords(text: string): string {
  const parts = durationParts(text);
  return parts ? `${parts.count} ${names[parts.unit]}` : text;
}
