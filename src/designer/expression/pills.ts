/** Which stretches of a template are shown as one thing. Pure: text in, ranges out. */
import {
  checkTemplate,
  type Expression,
  parseTemplate,
  print,
  type Reference,
  referenceOf,
  type Span,
} from '../../expressions/language';

/** A whole, valid expression inside a template, `@{` and `}` included. */
export interface Pill extends Span {
  /** The expression itself, as written. */
  readonly code: string;
  /** What it refers to, if it is a plain reference; otherwise it is shown as code. */
  readonly reference: Reference | null;
  /** A few words of the code. */
  readonly short: string;
  /** The template is this one expression behind `@`, and its value keeps its type. */
  readonly whole: boolean;
  /** What is doubtful about it, such as a function that does not exist. */
  readonly warning: string | null;
}

/** The pills of a template. What is still being typed, or wrong, stays text. */
export function pillsOf(template: string): readonly Pill[] {
  const { form, parts } = parseTemplate(template);
  if (form === 'literal') return [];
  const problems = checkTemplate(template);
  return parts.flatMap((part) => {
    if (part.type === 'text') return [];
    const { from, to, expression } = part;
    const within = problems.filter((problem) => problem.from >= from && problem.to <= to);
    if (within.some(({ severity }) => severity === 'error')) return [];
    const whole = form === 'expression';
    const code = (whole ? template.slice(1) : template.slice(from + 2, to - 1)).trim();
    const reference = referenceOf(expression);
    const warning = within[0]?.message ?? null;
    return [{ from, to, code, reference, short: shorten(expression), whole, warning }];
  });
}

/** The pill that ends, or begins, at a position. */
export const pillBefore = (pills: readonly Pill[], at: number): Pill | undefined =>
  pills.find(({ to }) => to === at);
export const pillAfter = (pills: readonly Pill[], at: number): Pill | undefined =>
  pills.find(({ from }) => from === at);

/** The last name on a reference's path, or what is read: the words for it if nobody knows better. */
export function plainLabel({ path, name, reader }: Reference): string {
  const last = path.findLast((step) => typeof step === 'string');
  return last?.split('/').at(-1) ?? name ?? reader;
}

const SHORT = 22;

/** `sub(limit, …)`: the call with as much of its first argument as says something. */
export function shorten(expression: Expression): string {
  const all = brief(expression);
  if (all.length <= SHORT || expression.type !== 'call') return clip(all);
  const [first, ...more] = expression.args;
  const inner = first ? clip(brief(first), SHORT - expression.name.length) : '';
  return `${expression.name}(${inner}${more.length > 0 ? ', …' : ''})`;
}

function brief(expression: Expression): string {
  const reference = referenceOf(expression);
  if (reference) return plainLabel(reference);
  if (expression.type !== 'call') return print(expression);
  return `${expression.name}(${expression.args.map(brief).join(', ')})`;
}

const clip = (text: string, size = SHORT): string =>
  text.length <= size ? text : `${text.slice(0, Math.max(1, size - 1))}…`;
