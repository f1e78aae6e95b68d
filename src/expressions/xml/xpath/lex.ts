/** A token of XPath 1.0. `operator` holds the named ones too, which only their place tells from names. */
export interface Token {
  readonly type: 'number' | 'text' | 'name' | 'operator' | 'mark' | 'end';
  readonly text: string;
}

/** A text that is no XPath 1.0 expression. */
export class XPathError extends Error {
  override readonly name = 'XPathError';
}

const name = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_.·-]*';
const form = new RegExp(
  [
    '\\s*(?:',
    '(\\d+(?:\\.\\d*)?|\\.\\d+)|',
    '"([^"]*)"|\'([^\']*)\'|',
    `((?:${name}:)?(?:${name}|\\*(?<=:\\*))(?!:(?!:))|\\*)|`,
    '(::|\\.\\.|//|!=|<=|>=|[()[\\].@,/|+=<>$-])',
    ')',
  ].join(''),
  'uy',
);

/** The tokens of an expression, the last one being `end`. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  for (let at = 0; at < text.length; ) {
    form.lastIndex = at;
    const found = form.exec(text);
    if (!found) throw new XPathError(`'${text.slice(at, at + 20)}' is not understood.`);
    at = form.lastIndex;
    const [, number, doubly, singly, word, mark] = found;
    if (number !== undefined) tokens.push({ type: 'number', text: number });
    else if (word !== undefined) tokens.push(wordToken(word, tokens.at(-1)));
    else if (mark !== undefined) tokens.push({ type: 'mark', text: mark });
    else tokens.push({ type: 'text', text: doubly ?? singly ?? '' });
  }
  tokens.push({ type: 'end', text: '' });
  return tokens;
}

const named = new Set(['and', 'or', 'div', 'mod']);
const before = new Set([
  '@',
  '::',
  '(',
  '[',
  ',',
  '/',
  '//',
  '|',
  '+',
  '-',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
]);

/** Behind an operand `*` multiplies and `and` joins; elsewhere both are names of nodes. */
function wordToken(word: string, last: Token | undefined): Token {
  const operand =
    last && last.type !== 'operator' && !(last.type === 'mark' && before.has(last.text));
  if (operand && (word === '*' || named.has(word))) return { type: 'operator', text: word };
  return { type: 'name', text: word };
}
