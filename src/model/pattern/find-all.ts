/**
 * All places where a pattern occurs, as the platform's own engine would find them, but never by going
 * back: all ways through the pattern go forward together, the preferred ones first. One search takes the
 * length of the text times that of the pattern; as each match begins another search, the steps of all of
 * them are counted, and whoever runs out of them is told instead of kept waiting.
 */
import { Places } from './places';
import type { Program } from './program';
import { stands } from './stands';

export interface Match {
  readonly from: number;
  readonly to: number;
  /** Where each group begins and ends, two for each; -1: it took no part. */
  readonly groups: readonly number[];
}

/** Steps that are left, for all texts of one search together. */
export interface Budget {
  steps: number;
}

export class OutOfSteps extends Error {
  override name = 'OutOfSteps';
}

/** Those of one character at least, each after the end of the one before. `groups`: how many are kept. */
export function findAll(
  program: Program,
  text: string,
  groups: number,
  budget: Budget,
): readonly Match[] {
  const found: Match[] = [];
  const search = new Search(program, text, groups, budget);
  for (let at = 0; at <= text.length; ) {
    const match = search.from(at);
    if (!match) break;
    if (match.to > match.from) found.push(match);
    at = match.to > match.from ? match.to : match.to + widthAt(text, match.to);
  }
  return found;
}

type Slots = readonly number[];

class Search {
  private readonly program: Program;
  private readonly text: string;
  private readonly none: Slots;
  private readonly budget: Budget;
  private readonly mayStart: (code: number) => boolean;
  private open: Ways;
  private next: Ways;

  constructor(program: Program, text: string, groups: number, budget: Budget) {
    this.program = program;
    this.text = text;
    this.none = new Array<number>(groups * 2 + 2).fill(-1);
    this.budget = budget;
    this.mayStart = startsOf(program);
    this.open = new Ways(program.length);
    this.next = new Ways(program.length);
  }

  /** The leftmost match, and of several there the preferred one. */
  from(start: number): Match | null {
    const { text, program } = this;
    let matched: Slots | null = null;
    this.open.clear();
    for (let at = start; ; ) {
      if (!matched) {
        if (this.open.count === 0) at = this.nextStart(at);
        this.follow(0, this.none.with(0, at), at, this.open);
      }
      this.spend(this.open.count + 1);
      const code = text.codePointAt(at) ?? -1;
      const after = at + widthAt(text, at);
      for (let i = 0; i < this.open.count; i++) {
        const instruction = program[this.open.at(i)];
        const slots = this.open.keeps[i] ?? this.none;
        if (instruction?.op === 'match') {
          matched = slots.with(1, at);
          break;
        }
        if (instruction?.op === 'character' && code >= 0 && instruction.admits(code)) {
          this.follow(this.open.at(i) + 1, slots, after, this.next);
        }
      }
      [this.open, this.next] = [this.next, this.open];
      this.next.clear();
      if (at >= text.length || (matched && this.open.count === 0)) break;
      at = after;
    }
    if (!matched) return null;
    const [from = 0, to = 0, ...groups] = matched;
    return { from, to, groups };
  }

  /** Adds a place and all that are reached from it without a character, preferred ones first. */
  private follow(from: number, slots: Slots, at: number, into: Ways): void {
    const places = [from];
    const kept = [slots];
    for (let place = places.pop(); place !== undefined; place = places.pop()) {
      const own = kept.pop() ?? slots;
      if (!into.add(place, own)) continue;
      const instruction = this.program[place];
      if (instruction?.op === 'jump') {
        places.push(instruction.to);
        kept.push(own);
      } else if (instruction?.op === 'split') {
        places.push(instruction.second, instruction.first);
        kept.push(own, own);
      } else if (instruction?.op === 'save') {
        places.push(place + 1);
        kept.push(own.with(instruction.slot, at));
      } else if (instruction?.op === 'assert' && stands(instruction.place, this.text, at)) {
        places.push(place + 1);
        kept.push(own);
      }
    }
  }

  private nextStart(from: number): number {
    let at = from;
    while (at < this.text.length && !this.mayStart(this.text.codePointAt(at) ?? 0)) {
      at += widthAt(this.text, at);
    }
    this.spend((at - from) >> 4);
    return at;
  }

  private spend(steps: number): void {
    this.budget.steps -= steps;
    if (this.budget.steps < 0) throw new OutOfSteps();
  }
}

/** Whether a match may begin with a character: most texts are passed over by this alone. */
function startsOf(program: Program): (code: number) => boolean {
  const seen = new Places(program.length);
  const tests: ((code: number) => boolean)[] = [];
  const open = [0];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (!seen.add(place)) continue;
    const instruction = program[place];
    if (!instruction || instruction.op === 'match') return () => true;
    if (instruction.op === 'character') tests.push(instruction.admits);
    else if (instruction.op === 'jump') open.push(instruction.to);
    else if (instruction.op === 'split') open.push(instruction.first, instruction.second);
    else open.push(place + 1);
  }
  return (code) => tests.some((admits) => admits(code));
}

/** Places in the order in which they are preferred, each with what its way has kept. */
class Ways extends Places {
  readonly keeps: Slots[] = [];

  override add(place: number, slots: Slots = []): boolean {
    const at = this.count;
    if (!super.add(place)) return false;
    this.keeps[at] = slots;
    return true;
  }
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
