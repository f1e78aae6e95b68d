/** Rows and groups as one expression, for places that take a text: `@and(equals(a, 1), …)`. */
import { parseTemplate, quote } from '../expressions/language';
import type { Json } from '../model/definition';
import type { Condition } from './condition';

/** Empty: there are no rows. Undefined: something in it cannot stand in an expression. */
export function expressionOfCondition(condition: Condition): string | undefined {
  if (condition.kind === 'group' && condition.items.length === 0) return '';
  const code = codeOf(condition);
  return code === undefined ? undefined : `@${code}`;
}

function codeOf(condition: Condition): string | undefined {
  if (condition.kind === 'other') return codeOfValue(condition.json);
  const name = condition.kind === 'row' ? condition.operator : condition.all ? 'and' : 'or';
  const parts =
    condition.kind === 'row'
      ? [codeOfValue(condition.left), codeOfValue(condition.right)]
      : condition.items.map(codeOf);
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  const call = `${name}(${parts.join(', ')})`;
  return condition.negated ? `not(${call})` : call;
}

function codeOfValue(value: Json): string | undefined {
  if (typeof value === 'string') return codeOfTemplate(value);
  return typeof value === 'object' && value !== null ? undefined : String(value);
}

function codeOfTemplate(text: string): string | undefined {
  const { form, parts, problems } = parseTemplate(text);
  if (problems.length > 0) return undefined;
  if (form === 'expression') return text.slice(1);
  const codes = parts.map((part) =>
    part.type === 'text' ? quote(part.text) : text.slice(part.expression.from, part.expression.to),
  );
  const [only = quote('')] = codes;
  const isText = parts.length < 2 && parts[0]?.type !== 'hole';
  return isText ? only : `concat(${codes.join(', ')})`;
}
