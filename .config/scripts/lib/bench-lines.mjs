/** A figure of the bench as a line of text. */

/** @typedef {import('../../../e2e/bench/row').Figure} Figure */

/** @param {Figure} figure */
export function lineOf(figure) {
  const { name, value, unit, anchor, must, note } = figure;
  const ratio = ratioOf(figure);
  const parts = [`  ${name.padEnd(34)} ${show(value).padStart(12)} ${unit.padEnd(10)}`];
  if (anchor && ratio !== undefined)
    parts.push(`${show(ratio).padStart(8)} of ${anchor.name} (${show(anchor.value)})`);
  if (must) parts.push(verdict(ratio ?? value, must));
  if (note) parts.push(note);
  return parts.join('  ');
}

/** @param {Figure} figure */
export function ratioOf({ value, anchor }) {
  return anchor ? value / anchor.value : undefined;
}

function verdict(ratio, must) {
  const [ok, bound] =
    'atLeast' in must
      ? [ratio >= must.atLeast, `at least ${must.atLeast}`]
      : [ratio <= must.atMost, `at most ${must.atMost}`];
  return `${ok ? 'ok' : 'SHORT'}: ${bound}`;
}

function show(number) {
  if (number >= 1000) return Math.round(number).toLocaleString('en-GB');
  return number.toPrecision(3);
}
