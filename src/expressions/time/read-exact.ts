import { isWhiteSpace } from '../characters';
import { assemble, fullYear, type MomentParts, noParts } from './clock-parts';
import type { DateCulture } from './culture';
import { standardOf } from './date-format';
import type { Moment } from './moment';

/** Text and format of a date that is read exactly are both short. */
const LONGEST = 1_000;

/** Reads a date that is written exactly as a .NET format says; null if it is not. */
export function readExact(
  text: string,
  format: string,
  culture: DateCulture,
  today: () => Moment | null,
): Moment | null {
  if (text.length > LONGEST || format.length > LONGEST) return null;
  const standard = format.length === 1 ? standardOf(format, culture) : null;
  if (format.length === 1 && !standard) return null;
  const reader = new Reader(text, standard?.culture ?? culture);
  return reader.follow(standard?.pattern ?? format) ? assemble(reader.parts, today) : null;
}

/** It has a position, hence a class. */
class Reader {
  readonly parts: MomentParts = noParts();
  private readonly text: string;
  private readonly culture: DateCulture;
  private at = 0;

  constructor(text: string, culture: DateCulture) {
    this.text = text;
    this.culture = culture;
  }

  /** Whether the whole text follows the format. */
  follow(format: string): boolean {
    for (let at = 0; at < format.length; ) {
      const letter = format.charAt(at);
      if (letter === "'" || letter === '"') {
        const end = format.indexOf(letter, at + 1);
        if (end < 0 || !this.literal(format.slice(at + 1, end))) return false;
        at = end + 1;
      } else if (letter === '\\') {
        if (at + 1 >= format.length || !this.literal(format.charAt(at + 1))) return false;
        at += 2;
      } else if (letter === '%') {
        at++;
      } else {
        let end = at + 1;
        while (format.charAt(end) === letter) end++;
        if (!this.run(letter, end - at)) return false;
        at = end;
      }
    }
    return this.at === this.text.length;
  }

  private literal(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private run(letter: string, count: number): boolean {
    const { parts, culture } = this;
    switch (letter) {
      case 'd':
        if (count <= 2) return this.number(count, (value) => (parts.day = value));
        return this.name(count === 3 ? culture.daysShort : culture.days, (i) => {
          parts.weekday = i;
        });
      case 'M':
        if (count <= 2) return this.number(count, (value) => (parts.month = value));
        return this.month(count);
      case 'y':
        return this.year(count);
      case 'h':
      case 'H':
        return this.number(count, (value) => (parts.hour = value));
      case 'm':
        return this.number(count, (value) => (parts.minute = value));
      case 's':
        return this.number(count, (value) => (parts.second = value));
      case 'f':
        return this.fraction(count, count);
      case 'F':
        return this.fraction(0, count);
      case 't':
        return this.half(count);
      case 'K':
        return this.mark();
      case 'z':
        return this.offset(count >= 3);
      case 'Z':
        // WDL: a letter of its own here, though a literal where a date is written.
        return this.utc();
      case ':':
        return this.literal(culture.timeSeparator.repeat(count));
      case '/':
        return this.literal(culture.dateSeparator.repeat(count));
      default:
        return this.literal(letter.repeat(count));
    }
  }

  /** The digits at the cursor, at most so many; undefined if there are fewer than wanted. */
  private digits(least: number, most: number): string | undefined {
    let end = this.at;
    while (end < this.at + most && /[0-9]/.test(this.text.charAt(end))) end++;
    if (end - this.at < least) return undefined;
    const found = this.text.slice(this.at, end);
    this.at = end;
    return found;
  }

  private number(count: number, take: (value: number) => void): boolean {
    const digits = this.digits(Math.min(count, 2), 2);
    if (digits === undefined) return false;
    take(Number(digits));
    return true;
  }

  private year(count: number): boolean {
    const digits = count <= 2 ? this.digits(count, 2) : this.digits(count, Math.max(4, count));
    if (digits === undefined) return false;
    this.parts.year = count <= 2 ? fullYear(Number(digits)) : Number(digits);
    return true;
  }

  private month(count: number): boolean {
    const { months, monthsShort, monthsOfDay } = this.culture;
    const take = (i: number): void => {
      this.parts.month = i + 1;
    };
    if (count === 3) return this.name(monthsShort, take);
    return this.name(monthsOfDay, take) || this.name(months, take);
  }

  /** The longest of some names that stands at the cursor; case plays no part. */
  private name(names: readonly string[], take: (index: number) => void): boolean {
    const rest = this.text.slice(this.at).toLowerCase();
    let best = -1;
    for (const [i, name] of names.entries()) {
      const longer = name.length > (names[best]?.length ?? 0);
      if (longer && rest.startsWith(name.toLowerCase())) best = i;
    }
    const found = names[best];
    if (found === undefined) return false;
    this.at += found.length;
    take(best);
    return true;
  }

  private half(count: number): boolean {
    const names = [this.culture.am, this.culture.pm];
    const shown = count === 1 ? names.map((name) => name.charAt(0)) : names;
    return this.name(shown, (i) => {
      this.parts.half = i === 0 ? 'am' : 'pm';
    });
  }

  private fraction(least: number, most: number): boolean {
    if (most > 7) return false;
    const digits = this.digits(least, most);
    if (digits === undefined) return false;
    this.parts.fraction = Number(digits.padEnd(7, '0'));
    return true;
  }

  private utc(): boolean {
    if (!this.literal('Z') && !this.literal('GMT')) return false;
    this.parts.zone = 'Z';
    return true;
  }

  private mark(): boolean {
    if (this.utc()) return true;
    const next = this.text.charAt(this.at);
    return next === '+' || next === '-' ? this.offset(true) : true;
  }

  private offset(withMinutes: boolean): boolean {
    while (isWhiteSpace(this.text.charCodeAt(this.at))) this.at++;
    const sign = this.text.charAt(this.at);
    if (sign !== '+' && sign !== '-') return false;
    this.at++;
    const hours = this.digits(1, 2);
    if (hours === undefined) return false;
    let minutes = 0;
    if (withMinutes) {
      this.literal(':');
      const read = this.digits(2, 2);
      if (read === undefined) return false;
      minutes = Number(read);
    }
    const total = Number(hours) * 60 + minutes;
    this.parts.zone = sign === '-' ? -total : total;
    return true;
  }
}
