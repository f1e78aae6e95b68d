/**
 * What somebody looks for, and what shall stand there instead. A pattern is never given to the platform's
 * own engine, which goes back and may take years over `(a+)+$`: `model/pattern` finds the same places in
 * one pass, knows no looking around and no referring back, and says so. Steps are counted over all texts
 * of the flow, so neither a pattern nor a long text can hold up the page.
 */
import { type Budget, findAll, OutOfSteps } from '../pattern/find-all';
import { type ParsedPattern, parsePattern } from '../pattern/parse-pattern';
import { assemble, PatternError, type Piece, type Program } from '../pattern/program';

export interface Query {
  readonly text: string;
  /** The text is a regular expression. */
  readonly isPattern: boolean;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

export interface Found {
  readonly from: number;
  readonly to: number;
  /** What stands there instead. */
  readonly instead: string;
}

/** Finds in one text; all calls together may take so many steps. */
export type Finder = (text: string) => readonly Found[];

/** Tenths of a second, even on a slow machine. */
const mostSteps = 1_000_000;

/** Undefined: the pattern is none, or one that cannot be found in one pass. */
export function finderOf(query: Query, replacement: string): Finder | undefined {
  const compiled = compile(query);
  if (!compiled) return undefined;
  const { program, groups } = compiled;
  const budget: Budget = { steps: mostSteps };
  return (text) =>
    findAll(program, text, groups.length, budget).map((match) => {
      const group = (number: number) =>
        number === 0 ? text.slice(match.from, match.to) : groupText(text, match.groups, number - 1);
      const instead = query.isPattern ? filledIn(replacement, groups, group) : replacement;
      return { from: match.from, to: match.to, instead };
    });
}

export { OutOfSteps };

interface Compiled {
  readonly program: Program;
  readonly groups: ParsedPattern['groups'];
}

function compile({ text, isPattern, matchCase, wholeWord }: Query): Compiled | undefined {
  const options = { ignoreCase: !matchCase, multiline: true, keepsGroups: true };
  const source = isPattern ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  try {
    const { piece, groups } = parsePattern(source, options);
    const whole: Piece = { type: 'assert', place: 'whole' };
    const pieces = wholeWord ? [whole, piece, whole] : [piece];
    return { program: assemble({ type: 'sequence', pieces }), groups };
  } catch (error) {
    if (error instanceof PatternError) return undefined;
    throw error;
  }
}

function groupText(text: string, ends: readonly number[], at: number): string {
  const [from = -1, to = -1] = ends.slice(at * 2, at * 2 + 2);
  return from < 0 || to < 0 ? '' : text.slice(from, to);
}

const placeholder = /\$(?:(\$)|(&)|(\d{1,2})|<(\w+)>)/g;

/** `$1`, `$<name>`, `$&` and `$$`, as in the platform's own replacements. */
function filledIn(
  replacement: string,
  groups: readonly (string | null)[],
  group: (number: number) => string,
): string {
  return replacement.replace(placeholder, (all, dollar, whole, digits, name) => {
    if (dollar) return '$';
    if (whole) return group(0);
    const number = name === undefined ? Number(digits) : groups.indexOf(name) + 1;
    return number >= 1 && number <= groups.length ? group(number) : all;
  });
}
