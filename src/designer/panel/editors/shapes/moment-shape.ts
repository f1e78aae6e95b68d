/** A day or a moment as the browser's own pickers edit it; whatever else is written stays beside it. */
import type { Json } from '../../../../model/definition';

const day = /^\d{4}-\d{2}-\d{2}$/u;
const moment = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/u;

export interface MomentShape {
  /** `2026-11-21T09:30`; empty: nothing is written. */
  readonly minute: string;
  /** Seconds and their fraction as written: `:00.0000000`. */
  readonly seconds: string;
  /** `Z`, an offset, or nothing. */
  readonly mark: string;
}

export function isDay(value: Json | undefined): value is string | undefined {
  return value === undefined || value === '' || (typeof value === 'string' && day.test(value));
}

/** Null: an expression or a text that is no moment. */
export function readMoment(value: Json | undefined): MomentShape | null {
  if (value === undefined || value === '') return { minute: '', seconds: ':00', mark: '' };
  const [, minute = '', seconds = '', mark = ''] =
    (typeof value === 'string' && moment.exec(value)) || [];
  return minute === '' ? null : { minute, seconds, mark };
}

export function writeMoment({ minute, seconds, mark }: MomentShape): Json | undefined {
  return minute === '' ? undefined : `${minute}${seconds}${mark}`;
}
