/** The parts of an expression around a position: what is worth saying a type or a value of. */
import {
  describeType,
  type Expression,
  inferExpression,
  parseExpression,
  type Span,
  type TypeScope,
  walk,
} from '../../expressions/language';

export interface Part extends Span {
  readonly code: string;
  /** As short as a label: `sub(…)`. */
  readonly label: string;
  readonly type: string;
}

export interface ReadExpression {
  /** Of the whole; null where it cannot be read. */
  readonly type: string | null;
  /** Innermost first; without the whole. */
  around(at: number): readonly Part[];
}

const unreadable: ReadExpression = { type: null, around: () => [] };

export function readExpression(code: string, types: TypeScope): ReadExpression {
  const { expression, problems } = parseExpression(code);
  if (problems.length > 0 || code.trim() === '') return unreadable;
  const inference = inferExpression(expression, types);
  const partOf = (node: Expression): Part => ({
    from: node.from,
    to: node.to,
    code: code.slice(node.from, node.to),
    label: labelOf(node, code),
    type: describeType(inference.types.get(node) ?? { kind: 'any' }),
  });
  return {
    type: describeType(inference.type),
    around(at) {
      const found: Expression[] = [];
      walk(expression, (node) => {
        const isInside = node.from <= at && at <= node.to;
        if (isInside && node !== expression && node.type !== 'literal') found.push(node);
      });
      return innermostFirst(found).map(partOf);
    },
  };
}

/** Of what is selected from, the whole selection alone: `a()?['b']` and not `a()` as well. */
function innermostFirst(nodes: readonly Expression[]): readonly Expression[] {
  const targets = new Set<Expression>();
  for (const one of nodes) if (one.type === 'select') targets.add(one.target);
  return nodes.filter((one) => !targets.has(one)).sort((a, b) => a.to - a.from - (b.to - b.from));
}

const longest = 24;

function labelOf(node: Expression, code: string): string {
  const text = code.slice(node.from, node.to).replaceAll(/\s+/g, ' ');
  if (text.length <= longest) return text;
  return node.type === 'call' ? `${node.name}(…)` : `…${text.slice(1 - longest)}`;
}
