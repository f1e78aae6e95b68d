/** The expressions of deployment templates: `[concat('a', parameters('b').c[0])]`. Not those of workflows. */

export type ArmExpression =
  | { readonly type: 'value'; readonly value: string | number }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly ArmExpression[] }
  | { readonly type: 'member'; readonly of: ArmExpression; readonly member: ArmExpression };

/** WDL: a string between brackets is an expression of the template, unless it begins with `[[`. */
export function isArmExpression(text: string): boolean {
  return text.startsWith('[') && text.endsWith(']') && !isEscaped(text);
}

/** `[[` stands for a literal `[`. */
export const isEscaped = (text: string): boolean => text.startsWith('[[');

/** Deeper than anybody writes, shallow enough to recurse. */
const maxDepth = 100;

const token = /\s*(?:('(?:[^']|'')*')|(-?\d+)|([A-Za-z_$][\w$]*)|([()[\],.?]))\s*/y;

interface Token {
  readonly kind: 'string' | 'number' | 'name' | 'mark';
  readonly text: string;
}

function tokenize(text: string): Token[] | undefined {
  const found: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) return undefined;
    const [, string, number, name, mark] = match;
    if (string !== undefined) {
      found.push({ kind: 'string', text: string.slice(1, -1).replaceAll("''", "'") });
    } else if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (name !== undefined) found.push({ kind: 'name', text: name });
    else found.push({ kind: 'mark', text: mark ?? '' });
  }
  return found;
}

/** undefined: between the brackets stands no expression. */
export function parseArm(text: string): ArmExpression | undefined {
  const tokens = tokenize(text.slice(1, -1));
  if (!tokens) return undefined;
  try {
    const reader = new Reader(tokens);
    const expression = reader.expression(0);
    return reader.atEnd ? expression : undefined;
  } catch (error) {
    if (error instanceof NoExpression) return undefined;
    throw error;
  }
}

class NoExpression extends Error {}

class Reader {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  expression(depth: number): ArmExpression {
    if (depth > maxDepth) throw new NoExpression();
    let result = this.primary(depth);
    while (true) {
      if (this.take('[')) {
        result = { type: 'member', of: result, member: this.expression(depth + 1) };
        this.expect(']');
      } else if (this.take('.')) {
        this.take('?');
        result = { type: 'member', of: result, member: { type: 'value', value: this.name() } };
      } else return result;
    }
  }

  private primary(depth: number): ArmExpression {
    const next = this.tokens[this.at];
    if (next?.kind === 'string' || next?.kind === 'number') {
      this.at++;
      return { type: 'value', value: next.kind === 'number' ? Number(next.text) : next.text };
    }
    let name = this.name();
    // A function of the template's own stands in a namespace.
    if (this.take('.')) name += `.${this.name()}`;
    this.expect('(');
    const args: ArmExpression[] = [];
    while (!this.take(')')) {
      if (args.length > 0) this.expect(',');
      args.push(this.expression(depth + 1));
    }
    return { type: 'call', name, args };
  }

  private name(): string {
    const next = this.tokens[this.at++];
    if (next?.kind !== 'name') throw new NoExpression();
    return next.text;
  }

  private take(mark: string): boolean {
    const next = this.tokens[this.at];
    if (next?.kind !== 'mark' || next.text !== mark) return false;
    this.at++;
    return true;
  }

  private expect(mark: string): void {
    if (!this.take(mark)) throw new NoExpression();
  }
}
