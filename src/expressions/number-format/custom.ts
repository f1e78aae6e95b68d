import type { NumberCulture } from './culture';
import { type Digits, roundDigits } from './digits';
import { exponent } from './standard';

/** A piece of a custom format. `literal` is copied; `ignored` only has a say in how digits are laid out. */
type Piece =
  | { readonly type: 'zero' | 'digit' | 'point' | 'comma' }
  | { readonly type: 'literal'; readonly text: string; readonly shift: number }
  | {
      readonly type: 'exponent';
      readonly letter: string;
      readonly plus: string;
      readonly digits: number;
    };

/** One section of a format, read once: where its digits, groups and point are. */
interface Section {
  readonly pieces: readonly Piece[];
  /** All places for digits. */
  readonly places: number;
  /** Those before the point. */
  readonly whole: number;
  /** Zeros are written from here on, counted from the point to the left … */
  readonly firstZero: number;
  /** … and down to here, negative behind the point. */
  readonly lastZero: number;
  readonly grouped: boolean;
  /** Powers of ten by which the value grows: percent signs add, commas before the point take away. */
  readonly shift: number;
  readonly scientific: boolean;
}

/** Formats by a custom .NET pattern: up to three sections, for positive, negative and zero. */
export function formatCustom(value: Digits, format: string, culture: NumberCulture): string {
  const sections = sectionsOf(format);
  const wanted = value.digits === '' ? 2 : value.negative ? 1 : 0;
  const index = chosen(sections, wanted);
  const section = readSection(sections[index] ?? '');
  const number = scaled(value, section);
  // What is rounded to nothing is written as zero.
  const zero = chosen(sections, 2);
  if (number.digits === '' && value.digits !== '' && zero !== index) {
    return write({ ...number, point: 0 }, readSection(sections[zero] ?? ''), zero, culture);
  }
  return write(number, section, index, culture);
}

/** A section that is missing or empty leaves its numbers to the first. */
const chosen = (sections: readonly string[], wanted: number): number =>
  sections[wanted] ? wanted : 0;

function scaled(value: Digits, section: Section): Digits {
  if (value.digits === '') return { ...value, point: 0, negative: value.negative && value.isFloat };
  const shifted = { ...value, point: value.point + section.shift };
  const count = section.scientific
    ? section.places
    : shifted.point + section.places - section.whole;
  return roundDigits(shifted, count);
}

/** Cuts at the semicolons that stand in no quotes and behind no backslash. */
function sectionsOf(format: string): string[] {
  const sections: string[] = [];
  let from = 0;
  for (let at = 0; at < format.length; at++) {
    const character = format.charAt(at);
    if (character === '\\') at++;
    else if (character === "'" || character === '"') at = closing(format, at);
    else if (character === ';') {
      sections.push(format.slice(from, at));
      from = at + 1;
    }
  }
  sections.push(format.slice(from));
  return sections;
}

/** Where a quoted text ends; one that is not closed goes on to the end. */
function closing(format: string, at: number): number {
  const end = format.indexOf(format.charAt(at), at + 1);
  return end < 0 ? format.length : end;
}

function piecesOf(section: string): Piece[] {
  const pieces: Piece[] = [];
  const literal = (text: string, shift = 0): number =>
    pieces.push({ type: 'literal', text, shift });
  for (let at = 0; at < section.length; at++) {
    const character = section.charAt(at);
    switch (character) {
      case '0':
        pieces.push({ type: 'zero' });
        break;
      case '#':
        pieces.push({ type: 'digit' });
        break;
      case '.':
        pieces.push({ type: 'point' });
        break;
      case ',':
        pieces.push({ type: 'comma' });
        break;
      case '%':
        literal('%', 2);
        break;
      case '\u2030':
        literal('\u2030', 3);
        break;
      case '\\':
        literal(section.charAt(++at));
        break;
      case "'":
      case '"': {
        const end = closing(section, at);
        literal(section.slice(at + 1, end));
        at = end;
        break;
      }
      case 'E':
      case 'e': {
        exponentForm.lastIndex = at + 1;
        const found = exponentForm.exec(section);
        if (!found) {
          literal(character);
          break;
        }
        const [text, sign = '', zeros = ''] = found;
        const plus = sign === '+' ? '+' : '';
        pieces.push({
          type: 'exponent',
          letter: character,
          plus,
          digits: Math.min(10, zeros.length),
        });
        at += text.length;
        break;
      }
      default:
        literal(character);
    }
  }
  return pieces;
}

const exponentForm = /([+-]?)(0+)/y;

function readSection(text: string): Section {
  const pieces = piecesOf(text);
  let places = 0;
  let whole = -1;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  let commaAt = -1;
  let commas = 0;
  let grouped = false;
  let shift = 0;
  for (const piece of pieces) {
    if (piece.type === 'literal') shift += piece.shift;
    else if (piece.type === 'point') whole = whole < 0 ? places : whole;
    else if (piece.type === 'zero') {
      first = Math.min(first, places);
      last = ++places;
    } else if (piece.type === 'digit') places++;
    else if (piece.type === 'comma' && places > 0 && whole < 0) {
      if (commaAt === places) commas++;
      else {
        grouped ||= commaAt >= 0;
        commaAt = places;
        commas = 1;
      }
    }
  }
  if (whole < 0) whole = places;
  // Commas right before the point each divide by a thousand; elsewhere they ask for groups.
  if (commaAt === whole) shift -= commas * 3;
  else grouped ||= commaAt >= 0;
  return {
    pieces,
    places,
    whole,
    firstZero: first < whole ? whole - first : 0,
    lastZero: last > whole ? whole - last : 0,
    grouped,
    shift,
    scientific: pieces.some((piece) => piece.type === 'exponent'),
  };
}

/** Digits are taken one place after another, as .NET does it: places count down, and 0 is the point. */
function write(number: Digits, section: Section, index: number, culture: NumberCulture): string {
  const { pieces, whole, firstZero, lastZero, scientific } = section;
  let place = scientific ? whole : Math.max(number.point, whole);
  /** Digits beyond the places of the format; negative: places that the number does not fill. */
  let surplus = scientific ? 0 : number.point - whole;
  let next = 0;
  let pointWritten = false;
  let exponentWritten = false;
  const separates = section.grouped && !scientific ? separatorsOf(place, culture) : noSeparators;
  const out: string[] = [];
  const put = (digit: string): void => {
    out.push(digit);
    if (place > 1 && separates(place - 1)) out.push(culture.group);
  };
  const flush = (): void => {
    for (; surplus > 0; surplus--) {
      put(number.digits.charAt(next++) || '0');
      place--;
    }
  };
  const digitAtPlace = (): string => {
    if (surplus < 0) {
      surplus++;
      return place <= firstZero ? '0' : '';
    }
    return number.digits.charAt(next++) || (place > lastZero ? '0' : '');
  };
  for (const piece of pieces) {
    switch (piece.type) {
      case 'zero':
      case 'digit': {
        flush();
        const digit = digitAtPlace();
        if (digit !== '') put(digit);
        place--;
        break;
      }
      case 'point':
        flush();
        if (place === 0 && !pointWritten && (lastZero < 0 || next < number.digits.length)) {
          out.push(culture.decimal);
          pointWritten = true;
        }
        break;
      case 'exponent': {
        const power = number.digits === '' ? 0 : number.point - whole;
        if (!exponentWritten) out.push(exponent(power, piece.letter, piece.digits, piece.plus));
        exponentWritten = true;
        break;
      }
      case 'literal':
        out.push(piece.text);
        break;
      case 'comma':
        break;
    }
  }
  return (number.negative && index === 0 ? '-' : '') + out.join('');
}

const noSeparators = (): boolean => false;

/** Whether a group ends so many places before the point. */
function separatorsOf(places: number, { groupSizes, group }: NumberCulture) {
  const ends = new Set<number>();
  let end = 0;
  for (let i = 0; group !== ''; i++) {
    const size = groupSizes[Math.min(i, groupSizes.length - 1)] ?? 0;
    if (size === 0) break;
    end += size;
    if (end >= places) break;
    ends.add(end);
  }
  return (place: number): boolean => ends.has(place);
}
