import { readInteger, toFloat } from './numbers';
import { MAX_DEPTH, tooDeep } from './run';
import type { Value } from './value';

/**
 * JSON text to a value. A number with a point or an exponent is a Float even if it is whole; large
 * Integers keep all digits. Throws a SyntaxError for what is not JSON.
 */
export function parseJson(text: string): Value {
  return isPlain(text) ? JSON.parse(text) : new Reader(text).whole();
}

/** Numbers up to this length with neither point nor exponent are exact in JavaScript. */
const SAFE_DIGITS = 15;

/** Whether JSON.parse reads the text exactly, because no number in it needs care. */
function isPlain(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = endOfString(text, at);
    } else if (code === 123 || code === 91) {
      if (++depth > MAX_DEPTH) throw tooDeep();
    } else if (code === 125 || code === 93) {
      depth--;
    } else if (code === 45 || (code >= 48 && code <= 57)) {
      const end = endOfNumber(text, at);
      if (needsCare(text, at, end)) return false;
      at = end - 1;
    }
  }
  return true;
}

/** Position of the closing quote, or of the end. */
function endOfString(text: string, from: number): number {
  let at = from;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return at;
  }
}

function endOfNumber(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const part =
      (code >= 48 && code <= 57) ||
      code === 46 ||
      (code | 32) === 101 ||
      code === 43 ||
      code === 45;
    if (!part) break;
  }
  return at;
}

function needsCare(text: string, from: number, to: number): boolean {
  if (to - from > SAFE_DIGITS) return true;
  let integer = true;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at) | 32;
    if (code === 101) return true;
    if (code === 46) integer = false;
  }
  // `-0` is no Integer of JavaScript's, and a point may end in zeros only.
  if (integer) return text.charCodeAt(from) === 45 && text.charCodeAt(from + 1) === 48;
  return Number.isInteger(Number(text.slice(from, to)));
}

const token =
  /[ \t\n\r]*(?:([{}[\],:])|(true|false|null)|(-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)|("))/y;

/** The careful reader. It has state, hence a class. */
class Reader {
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): Value {
    const value = this.value(this.next());
    if (!/^[ \t\n\r]*$/.test(this.text.slice(this.at))) throw this.unexpected();
    return value;
  }

  private unexpected(): SyntaxError {
    return new SyntaxError(`Unexpected text at position ${this.at}`);
  }

  private next(): RegExpExecArray {
    token.lastIndex = this.at;
    const found = token.exec(this.text);
    if (!found) throw this.unexpected();
    this.at = token.lastIndex;
    return found;
  }

  private value(found: RegExpExecArray): Value {
    const [, mark, word, number, fraction, exponent] = found;
    if (word) return word === 'null' ? null : word === 'true';
    if (number) return readNumber(number, fraction !== undefined || exponent !== undefined);
    if (mark === undefined) return this.string();
    if (++this.depth > MAX_DEPTH) throw tooDeep();
    const value = mark === '{' ? this.object() : mark === '[' ? this.array() : undefined;
    if (value === undefined) throw this.unexpected();
    this.depth--;
    return value;
  }

  private string(): string {
    const from = this.at - 1;
    this.at = endOfString(this.text, from) + 1;
    return JSON.parse(this.text.slice(from, this.at));
  }

  private array(): Value {
    const items: Value[] = [];
    let found = this.next();
    if (found[1] === ']') return items;
    for (;;) {
      items.push(this.value(found));
      const mark = this.next()[1];
      if (mark === ']') return items;
      if (mark !== ',') throw this.unexpected();
      found = this.next();
    }
  }

  private object(): Value {
    const members: [string, Value][] = [];
    let found = this.next();
    if (found[1] === '}') return {};
    for (;;) {
      if (found[6] === undefined) throw this.unexpected();
      const name = this.string();
      if (this.next()[1] !== ':') throw this.unexpected();
      members.push([name, this.value(this.next())]);
      const mark = this.next()[1];
      if (mark === '}') return Object.fromEntries(members);
      if (mark !== ',') throw this.unexpected();
      found = this.next();
    }
  }
}

function readNumber(text: string, float: boolean): Value {
  const integer = float ? null : readInteger(text);
  // Beyond Int64 an Integer becomes a Float.
  return integer ?? toFloat(Number(text));
}
