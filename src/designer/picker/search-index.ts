/**
 * Full text search over thousands of short records, quick enough to run at each key. A record is one
 * string of its fields, the weightiest first: where a word stands in it tells what it is worth.
 */

export interface SearchRecord {
  /** The weightiest first. */
  readonly fields: readonly string[];
  /** Added to the points of a record that is found; decides between equals. */
  readonly weight: number;
}

export interface SearchIndex {
  /** Places of the records that have every word, best first. */
  find(query: string): readonly number[];
}

/** Points of a word by the field in which it begins another word. */
const points = [10, 6, 4, 1.5] as const;
const firstWord = 4;
const wholeWord = 1.3;
const insideWord = 0.25;
const misspelt = 0.5;
const phrase = 6;

/** Stands between fields; no word has it. */
const mark = '|';
const between = ` ${mark} `;

export function indexRecords(records: readonly SearchRecord[]): SearchIndex {
  const texts = records.map(flattened);
  let words: readonly string[] | undefined;
  /** Asked for by the first word that is not found: most searches never need them. */
  const vocabulary = () => {
    words ??= wordsOf(texts);
    return words;
  };
  return {
    find(query) {
      const wanted = plain(query).split(' ').filter(Boolean);
      if (wanted.length === 0) return [];
      const scores = records.map(({ weight }) => weight);
      for (const word of wanted) addPoints(scores, texts, word, vocabulary);
      addPhrase(scores, texts, wanted);
      return scores
        .flatMap((score, at) => (score === unfound ? [] : [at]))
        .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    },
  };
}

const unfound = Number.NEGATIVE_INFINITY;

/** Lower case, and one blank for whatever is no letter and no figure; quick rather than exact beyond ASCII. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d|\u0080-\uffff]+/g, ' ');
}

/** The last field is long, and its words are few people's first thought: it stays as it is written. */
function flattened({ fields }: SearchRecord): string {
  const named = plain(fields.slice(0, -1).join(mark)).replaceAll(mark, between);
  return ` ${named}${between}${fields.at(-1)?.toLowerCase() ?? ''}`;
}

function wordsOf(texts: readonly string[]): readonly string[] {
  // Descriptions are left out: nobody looks for a step by a misspelt word of its description.
  const named = texts.map((text) => text.slice(0, text.lastIndexOf(mark)));
  return [...new Set(named.join(' ').split(/[ |]+/))].filter((word) => word.length > 2);
}

function addPoints(
  scores: number[],
  texts: readonly string[],
  word: string,
  vocabulary: () => readonly string[],
): void {
  const found: number[] = texts.map((text, at) => (scores[at] === unfound ? 0 : worth(text, word)));
  if (word.length > 3 && !found.some((one) => one > 0)) {
    for (const near of vocabulary().filter((one) => startsNearly(one, word))) {
      for (const [at, text] of texts.entries()) {
        if (scores[at] === unfound) continue;
        found[at] = Math.max(found[at] ?? 0, worth(text, near) * misspelt);
      }
    }
  }
  for (const [at, one] of found.entries()) {
    scores[at] = one === 0 ? unfound : (scores[at] ?? 0) + one;
  }
}

/** What a word counts in a record; 0: it is not there. */
function worth(text: string, word: string): number {
  const start = text.indexOf(` ${word}`);
  if (start >= 0) {
    const end = text[start + 1 + word.length];
    const value = pointsAt(text, start) + (start === 0 ? firstWord : 0);
    return end === ' ' || end === undefined ? value * wholeWord : value;
  }
  const inside = word.length > 2 ? text.indexOf(word) : -1;
  return inside < 0 ? 0 : pointsAt(text, inside) * insideWord;
}

function pointsAt(text: string, place: number): number {
  let field = 0;
  for (let at = text.indexOf(mark); at >= 0 && at < place; at = text.indexOf(mark, at + 1)) field++;
  return points[Math.min(field, points.length - 1)] ?? 0;
}

/** Words that stand side by side at the start of a title mean that title. */
function addPhrase(scores: number[], texts: readonly string[], wanted: readonly string[]): void {
  const whole = ` ${wanted.join(' ')}`;
  for (const [at, text] of texts.entries()) {
    if (scores[at] === unfound || !text.startsWith(whole)) continue;
    const isAll = text.startsWith(` ${mark}`, whole.length);
    scores[at] = (scores[at] ?? 0) + (isAll ? 2 * phrase : phrase);
  }
}

/** Whether a word begins with another but for one letter: more, missing, another, or two swapped. */
function startsNearly(word: string, wanted: string): boolean {
  let at = 0;
  while (at < wanted.length && word[at] === wanted[at]) at++;
  if (at >= wanted.length) return true;
  const rest = (from: number) => wanted.slice(from);
  return (
    word.startsWith(rest(at + 1), at) ||
    word.startsWith(rest(at), at + 1) ||
    word.startsWith(rest(at + 1), at + 1) ||
    (word[at] === wanted[at + 1] &&
      word[at + 1] === wanted[at] &&
      word.startsWith(rest(at + 2), at + 2))
  );
}
