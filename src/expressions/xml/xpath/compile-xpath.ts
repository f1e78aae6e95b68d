import { splitName, type XmlNode } from '../nodes';
import { follow, isAxis } from './axes';
import { type Comparison, compare } from './compare';
import { callOf, nodesOf } from './functions';
import { type Token, tokensOf, XPathError } from './lex';
import { asSet, type Context, type Evaluate, toBoolean, toNumber } from './model';

/** An expression is at most as long as one of the language around it, and its brackets nest no deeper. */
const LONGEST = 8_192;
const DEEPEST = 64;

/** Compiles an XPath 1.0 expression to a closure. Throws an XPathError. */
export function compileXPath(source: string): Evaluate {
  if (source.length > LONGEST) throw new XPathError(`It has more than ${LONGEST} characters.`);
  return new Parser(tokensOf(source)).whole();
}

type Test = (node: XmlNode) => boolean;
type Step = (context: Context, nodes: readonly XmlNode[]) => readonly XmlNode[];

const levels: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];
const everyNode: Test = () => true;

/** A parser by descent. It has a position, hence a class. */
class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Evaluate {
    const evaluate = this.expression();
    if (this.peek().type !== 'end') throw this.unexpected();
    return evaluate;
  }

  private peek(ahead = 0): Token {
    return this.tokens[this.at + ahead] ?? { type: 'end', text: '' };
  }

  private unexpected(): XPathError {
    const { type, text } = this.peek();
    return new XPathError(
      type === 'end' ? 'It ends too early.' : `'${text}' does not belong here.`,
    );
  }

  private isMark(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.type === 'mark' && token.text === text;
  }

  private accept(text: string): boolean {
    if (!this.isMark(text)) return false;
    this.at++;
    return true;
  }

  private expect(text: string): void {
    if (!this.accept(text)) throw this.unexpected();
  }

  private expression(level = 0): Evaluate {
    const operators = levels[level];
    if (!operators) return this.unary();
    if (level === 0 && ++this.depth > DEEPEST) throw new XPathError('It is nested too deep.');
    let left = this.expression(level + 1);
    for (;;) {
      const { type, text } = this.peek();
      if ((type !== 'operator' && type !== 'mark') || !operators.includes(text)) break;
      this.at++;
      left = combine(text, left, this.expression(level + 1));
    }
    if (level === 0) this.depth--;
    return left;
  }

  private unary(): Evaluate {
    let negations = 0;
    while (this.accept('-')) negations++;
    const operand = this.union();
    if (negations === 0) return operand;
    const sign = negations % 2 === 0 ? 1 : -1;
    return (context) => sign * toNumber(context.run, operand(context));
  }

  private union(): Evaluate {
    const members = [this.path()];
    while (this.accept('|')) members.push(this.path());
    const [only] = members;
    if (only && members.length === 1) return only;
    return (context) => asSet(members.flatMap((member) => [...nodesOf(member(context))]));
  }

  private path(): Evaluate {
    const start = this.isFilter() ? this.filter() : null;
    const steps: Step[] = [];
    const absolute = start === null && (this.isMark('/') || this.isMark('//'));
    if (absolute && this.accept('/') && !this.stepFollows()) return ({ node }) => [rootOf(node)];
    if (absolute && this.accept('//')) steps.push(descend);
    if (start === null) steps.push(this.step());
    for (;;) {
      if (this.accept('//')) steps.push(descend);
      else if (!this.accept('/')) break;
      steps.push(this.step());
    }
    if (start && steps.length === 0) return start;
    return (context) => {
      const from = start
        ? nodesOf(start(context))
        : [absolute ? rootOf(context.node) : context.node];
      return steps.reduce((nodes, step) => step(context, nodes), from);
    };
  }

  /** Whether something other than a step begins here: a value, a call or brackets. */
  private isFilter(): boolean {
    const { type, text } = this.peek();
    if (type === 'number' || type === 'text') return true;
    if (type === 'mark') return text === '(' || text === '$';
    return type === 'name' && this.isMark('(', 1) && !isNodeType(text);
  }

  private stepFollows(): boolean {
    const { type, text } = this.peek();
    return type === 'name' || (type === 'mark' && ['.', '..', '@'].includes(text));
  }

  private filter(): Evaluate {
    const primary = this.primary();
    if (!this.isMark('[')) return primary;
    const predicates = this.predicates();
    return (context) =>
      predicates.reduce((nodes, keep) => keep(context, nodes), nodesOf(primary(context)));
  }

  private primary(): Evaluate {
    const { type, text } = this.peek();
    this.at++;
    if (type === 'number') return () => Number(text);
    if (type === 'text') return () => text;
    if (type === 'name') return callOf(text, this.args());
    if (text === '$') throw new XPathError('Variables are not supported.');
    const inner = this.expression();
    this.expect(')');
    return inner;
  }

  private args(): Evaluate[] {
    this.expect('(');
    const args: Evaluate[] = [];
    if (this.accept(')')) return args;
    do args.push(this.expression());
    while (this.accept(','));
    this.expect(')');
    return args;
  }

  private predicates(): Step[] {
    const predicates: Step[] = [];
    while (this.accept('[')) {
      predicates.push(predicateOf(this.expression()));
      this.expect(']');
    }
    return predicates;
  }

  private step(): Step {
    if (this.accept('.')) return stepOf('self', everyNode, []);
    if (this.accept('..')) return stepOf('parent', everyNode, []);
    const axis = this.axis();
    return stepOf(axis, this.nodeTest(axis), this.predicates());
  }

  private axis(): string {
    if (this.accept('@')) return 'attribute';
    if (this.peek().type !== 'name' || !this.isMark('::', 1)) return 'child';
    const { text } = this.peek();
    if (!isAxis(text)) throw new XPathError(`There is no axis '${text}'.`);
    this.at += 2;
    return text;
  }

  private nodeTest(axis: string): Test {
    const { type, text } = this.peek();
    if (type !== 'name') throw this.unexpected();
    this.at++;
    if (isNodeType(text) && this.accept('(')) return this.typeTest(text);
    const kind = axis === 'attribute' ? 'attribute' : 'element';
    if (text === '*') return (node) => node.kind === kind;
    const split = splitName(text);
    // Only a name that the document leaves without a namespace can be written down here.
    if (split?.prefix !== '') throw new XPathError(`The prefix of '${text}' is not defined.`);
    return (node) => node.kind === kind && node.local === text && node.uri === '';
  }

  private typeTest(type: string): Test {
    const target = this.peek();
    const named = type === 'processing-instruction' && target.type === 'text';
    if (named) this.at++;
    this.expect(')');
    switch (type) {
      case 'text':
        return (node) => node.kind === 'text' || node.kind === 'cdata';
      case 'comment':
        return (node) => node.kind === 'comment';
      case 'node':
        return everyNode;
      default:
        return (node) => node.kind === 'instruction' && (!named || node.target === target.text);
    }
  }
}

const isNodeType = (name: string): boolean =>
  name === 'text' || name === 'node' || name === 'comment' || name === 'processing-instruction';

function rootOf(node: XmlNode): XmlNode {
  let at = node;
  while (at.kind !== 'document') at = at.parent;
  return at;
}

function combine(operator: string, a: Evaluate, b: Evaluate): Evaluate {
  switch (operator) {
    case 'or':
      return (context) => toBoolean(a(context)) || toBoolean(b(context));
    case 'and':
      return (context) => toBoolean(a(context)) && toBoolean(b(context));
    case '+':
      return arithmetic(a, b, (x, y) => x + y);
    case '-':
      return arithmetic(a, b, (x, y) => x - y);
    case '*':
      return arithmetic(a, b, (x, y) => x * y);
    case 'div':
      return arithmetic(a, b, (x, y) => x / y);
    case 'mod':
      return arithmetic(a, b, (x, y) => x % y);
    default:
      return (context) => compare(context.run, operator as Comparison, a(context), b(context));
  }
}

const arithmetic =
  (a: Evaluate, b: Evaluate, combine: (x: number, y: number) => number): Evaluate =>
  (context) =>
    combine(toNumber(context.run, a(context)), toNumber(context.run, b(context)));

/** Each node's own axis, so that positions in the predicates count from that node. */
const stepOf =
  (axis: string, test: Test, predicates: readonly Step[]): Step =>
  (context, nodes) => {
    const found: XmlNode[] = [];
    for (const node of nodes) {
      let kept: readonly XmlNode[] = follow(context.run, axis, node, test);
      for (const keep of predicates) kept = keep(context, kept);
      for (const each of kept) found.push(each);
    }
    return asSet(found);
  };

const descend: Step = stepOf('descendant-or-self', everyNode, []);

/** A number in a predicate is a position. */
const predicateOf =
  (evaluate: Evaluate): Step =>
  ({ run }, nodes) =>
    nodes.filter((node, i) => {
      const value = evaluate({ run, node, position: i + 1, size: nodes.length });
      return typeof value === 'number' ? value === i + 1 : toBoolean(value);
    });
