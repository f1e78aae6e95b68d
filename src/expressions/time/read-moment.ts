import { isWhiteSpace } from '../characters';
import { assemble, fullYear, type MomentParts, noParts } from './clock-parts';
import { type DateCulture, invariant } from './culture';
import { readIso } from './iso';
import type { Moment } from './moment';
import { readWord, type Word } from './names';

/** Texts of dates are short; this only keeps a very long one from being looked at. */
const LONGEST = 1_000;

/**
 * A date as a culture writes it, or in ISO 8601, as .NET's `DateTime.Parse` takes it apart: numbers,
 * names and a time in any sensible order. Null for anything else.
 */
export function readMoment(
  text: string,
  today: () => Moment | null = () => null,
  culture: DateCulture = invariant,
): Moment | null {
  if (text.length > LONGEST) return null;
  return readIso(text) ?? new Reader(text, culture).read(today);
}

interface DateNumber {
  readonly value: number;
  readonly digits: number;
}

/** It has a position, hence a class. */
class Reader {
  private readonly text: string;
  private readonly culture: DateCulture;
  private readonly parts: MomentParts = noParts();
  private readonly numbers: DateNumber[] = [];
  private at = 0;
  private timeRead = false;

  constructor(text: string, culture: DateCulture) {
    this.text = text;
    this.culture = culture;
  }

  read(today: () => Moment | null): Moment | null {
    while (this.skipBlanks()) if (!this.readToken()) return null;
    if (!this.timeRead && this.numbers.length === 0) return null;
    if (this.parts.half !== null && !this.timeRead) return null;
    return this.placeNumbers() ? assemble(this.parts, today) : null;
  }

  /** Whether there is more. */
  private skipBlanks(): boolean {
    while (this.at < this.text.length && this.isGap(this.text.charCodeAt(this.at))) this.at++;
    return this.at < this.text.length;
  }

  private isGap(code: number): boolean {
    return code === 44 || isWhiteSpace(code);
  }

  private readToken(): boolean {
    const character = this.text.charAt(this.at);
    if (isDigit(character)) return this.readNumber();
    if (this.timeRead && (character === '+' || character === '-'))
      return this.readOffset(character);
    const word = readWord(this.text, this.at, this.culture);
    if (!word) return false;
    this.at = word.end;
    return this.takeWord(word);
  }

  private takeWord({ kind, value }: Word): boolean {
    const { parts } = this;
    switch (kind) {
      case 'month':
        if (parts.month !== null) return false;
        parts.month = value;
        return this.skipSeparator();
      case 'weekday':
        if (parts.weekday !== null) return false;
        parts.weekday = value;
        return true;
      case 'half':
        if (parts.half !== null) return false;
        parts.half = value === 0 ? 'am' : 'pm';
        return true;
      case 'utc':
        if ((!this.timeRead && this.numbers.length === 0) || parts.zone !== null) return false;
        parts.zone = 'Z';
        return true;
      case 'time':
        return !this.timeRead && this.numbers.length > 0 && isDigit(this.text.charAt(this.at));
      case 'filler':
        return true;
    }
  }

  private skipSeparator(): boolean {
    const next = this.text.charAt(this.at);
    if (next === '-' || next === '/' || next === '.') this.at++;
    return true;
  }

  private digits(): DateNumber {
    const from = this.at;
    while (isDigit(this.text.charAt(this.at))) this.at++;
    return { value: Number(this.text.slice(from, this.at)), digits: this.at - from };
  }

  private readNumber(): boolean {
    const number = this.digits();
    const { timeSeparator } = this.culture;
    const next = this.text.charAt(this.at);
    const clock = next === ':' || (next === timeSeparator && next !== '.');
    if (clock) return !this.timeRead && number.digits <= 2 && this.readClock(number.value);
    if (!this.timeRead && number.digits <= 2 && this.halfFollows()) {
      this.timeRead = true;
      this.parts.hour = number.value;
      return true;
    }
    this.numbers.push(number);
    return this.numbers.length <= 3 && number.digits <= 4 && this.skipSeparator();
  }

  /** `5 PM` is a time without minutes. */
  private halfFollows(): boolean {
    let at = this.at;
    while (at < this.text.length && isWhiteSpace(this.text.charCodeAt(at))) at++;
    return readWord(this.text, at, this.culture)?.kind === 'half';
  }

  private readClock(hour: number): boolean {
    const { parts } = this;
    this.timeRead = true;
    parts.hour = hour;
    this.at++;
    const minute = this.digits();
    if (minute.digits < 1 || minute.digits > 2) return false;
    parts.minute = minute.value;
    const next = this.text.charAt(this.at);
    if (next !== ':' && next !== this.culture.timeSeparator) return true;
    this.at++;
    const second = this.digits();
    if (second.digits < 1 || second.digits > 2) return false;
    parts.second = second.value;
    if (this.text.charAt(this.at) !== '.') return true;
    const from = ++this.at;
    this.digits();
    parts.fraction = readFraction(this.text.slice(from, this.at));
    return this.at > from;
  }

  private readOffset(sign: string): boolean {
    if (this.parts.zone !== null) return false;
    this.at++;
    const first = this.digits();
    let minutes = first.value * 60;
    if (first.digits === 4) {
      minutes = Math.floor(first.value / 100) * 60 + (first.value % 100);
    } else if (first.digits < 1 || first.digits > 2) {
      return false;
    } else if (this.text.charAt(this.at) === ':') {
      this.at++;
      const second = this.digits();
      if (second.digits !== 2 || second.value > 59) return false;
      minutes += second.value;
    }
    this.parts.zone = sign === '-' ? -minutes : minutes;
    return true;
  }

  /** Says of each bare number what it is. */
  private placeNumbers(): boolean {
    const { parts, numbers } = this;
    const [a, b, c] = numbers;
    if (!a) return parts.month === null;
    if (parts.month !== null) return this.placeBesideMonth(a, b, c);
    if (!b) return false;
    if (!c) return this.placeTwo(a, b);
    const { order } = this.culture;
    const yearFirst = a.digits > 2 || (order === 'ymd' && c.digits <= 2);
    if (yearFirst) return this.setDate(a, b.value, c.value);
    return order === 'dmy' ? this.setDate(c, b.value, a.value) : this.setDate(c, a.value, b.value);
  }

  private placeBesideMonth(a: DateNumber, b?: DateNumber, c?: DateNumber): boolean {
    const month = this.parts.month ?? 1;
    if (c) return false;
    if (!b) {
      if (a.digits > 2 || a.value > 31) return this.setDate(a, month, null);
      this.parts.day = a.value;
      return true;
    }
    return a.digits > 2 ? this.setDate(a, month, b.value) : this.setDate(b, month, a.value);
  }

  private placeTwo(a: DateNumber, b: DateNumber): boolean {
    if (a.digits > 2) return this.setDate(a, b.value, null);
    if (b.digits > 2) return this.setDate(b, a.value, null);
    const dayFirst = this.culture.order === 'dmy';
    this.parts.month = dayFirst ? b.value : a.value;
    this.parts.day = dayFirst ? a.value : b.value;
    return true;
  }

  private setDate(year: DateNumber, month: number, day: number | null): boolean {
    this.parts.year = year.digits <= 2 ? fullYear(year.value) : year.value;
    this.parts.month = month;
    this.parts.day = day;
    return true;
  }
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** Digits behind the point of a second as ticks; what is finer is rounded. */
export function readFraction(digits: string): number {
  const ticks = Number(digits.slice(0, 7).padEnd(7, '0'));
  return ticks + (digits.charAt(7) >= '5' ? 1 : 0);
}
