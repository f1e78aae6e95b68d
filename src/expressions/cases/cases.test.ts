import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ExpressionCase, judge } from '../conformance';
import { findFunction } from '../functions/catalogue';
import { parseJson } from '../json';
import { walk } from '../syntax';
import { parseTemplate } from '../template';

const cases = parseJson(
  readFileSync(new URL('./expressions.json', import.meta.url), 'utf8'),
) as unknown as readonly (ExpressionCase & { readonly group: string })[];

/** Functions that are still to be written, with all their cases. */
const toCome = new Set(
  `formatNumber decimal xml xpath addDays addHours addMinutes addSeconds addToTime subtractFromTime
   formatDateTime parseDateTime startOfDay startOfHour startOfMonth dayOfMonth dayOfWeek dayOfYear
   dateDifference ticks getFutureTime getPastTime convertFromUtc convertToUtc convertTimeZone`
    .toLowerCase()
    .split(/\s+/),
);

function waits(one: ExpressionCase): boolean {
  let waiting = false;
  for (const part of parseTemplate(one.expression).parts) {
    if (part.type === 'text') continue;
    walk(part.expression, (node) => {
      if (node.type !== 'call') return;
      const name = node.name.toLowerCase();
      waiting ||= toCome.has(name) || (name === 'utcnow' && node.args.length > 0);
    });
  }
  return waiting;
}

/** What is wrong with our answer to a case; undefined if nothing is. */
function verdict(one: ExpressionCase): string | undefined {
  const wrong = judge(one);
  return wrong && `${one.id} gave ${wrong.actual} instead of ${wrong.expected}`;
}

describe('The cases of the language', () => {
  const running = cases.filter((one) => !waits(one));
  for (const group of new Set(running.map((one) => one.group))) {
    const members = running.filter((one) => one.group === group);
    it(`${group}: ${members.length} cases give what they should`, () => {
      expect(members.map(verdict).filter((wrong) => wrong !== undefined)).toEqual([]);
    });
  }

  it(`${running.length} of ${cases.length} run, the others wait for functions to come`, () => {
    expect(running.length).toBeGreaterThan(600);
    for (const name of toCome)
      expect(findFunction(name), `${name} exists: let its cases run`).toBeUndefined();
  });
});
