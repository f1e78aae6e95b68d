import type { Definition } from '../definition';
import { type Edited, refused } from './outcome';
import { changePart, stepPath } from './place';

export interface SetOption {
  readonly step: string;
  /** One of the comma separated names of `operationOptions`. */
  readonly option: string;
  readonly on: boolean;
}

/** Names one option more or less; the others stay as they are, known or not. */
export function setOption(definition: Definition, { step, option, on }: SetOption): Edited {
  const path = stepPath(definition, step);
  if (!path) return refused('noSuchStep');
  return {
    definition: changePart(definition, [...path, 'operationOptions'], (options) => {
      const text = typeof options === 'string' ? options : '';
      return hasOption(text, option) === on ? options : changed(text, option, on);
    }),
  };
}

/** WDL: options are compared without regard to case. */
export function hasOption(options: unknown, option: string): boolean {
  return namesIn(options).some((one) => sameName(one, option));
}

function namesIn(options: unknown): readonly string[] {
  return typeof options === 'string' ? options.split(/[\s,]+/).filter((one) => one !== '') : [];
}

function changed(options: string, option: string, on: boolean): string | undefined {
  const others = namesIn(options).filter((one) => !sameName(one, option));
  const names = on ? [...others, option] : others;
  return names.length === 0 ? undefined : names.join(', ');
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
