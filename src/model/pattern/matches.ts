import { spendSteps, type Visit } from '../json-schema/visit';
import { Places } from './places';
import type { Program } from './program';
import { stands } from './stands';

/**
 * Whether the pattern occurs in the text. All ways through the pattern go forward together, one character
 * at a time, so the time is the length of the text times that of the pattern, whatever the pattern says.
 */
export function matches(program: Program, text: string, visit: Pick<Visit, 'steps'>): boolean {
  let open = new Places(program.length);
  let next = new Places(program.length);
  for (let at = 0; ; ) {
    if (follow(program, 0, text, at, open)) return true;
    if (at >= text.length) return false;
    const code = text.codePointAt(at) ?? 0;
    const after = at + (code > 0xffff ? 2 : 1);
    spendSteps(visit, open.count >> 3);
    for (let i = 0; i < open.count; i++) {
      const place = open.at(i);
      const instruction = program[place];
      if (instruction?.op !== 'character' || !instruction.admits(code)) continue;
      if (follow(program, place + 1, text, after, next)) return true;
    }
    [open, next] = [next, open];
    next.clear();
    at = after;
  }
}

/** Adds a place and all that are reached from it without a character; true if one is the end. */
function follow(program: Program, from: number, text: string, at: number, into: Places): boolean {
  const open = [from];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (!into.add(place)) continue;
    const instruction = program[place];
    if (!instruction || instruction.op === 'match') return true;
    if (instruction.op === 'jump') open.push(instruction.to);
    else if (instruction.op === 'split') open.push(instruction.second, instruction.first);
    else if (
      instruction.op === 'save' ||
      (instruction.op === 'assert' && stands(instruction.place, text, at))
    )
      open.push(place + 1);
  }
  return false;
}
