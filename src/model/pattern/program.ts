/** A pattern as instructions of a machine that is in many places at once, so that it never goes back. */
export type Instruction =
  | { readonly op: 'character'; readonly admits: (code: number) => boolean }
  /** Goes on at both. */
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'assert'; readonly place: Place }
  /** Where a group begins or ends. */
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'match' };

/** `^`, `$`, `\b`, `\B`; the ends of lines; and where no word goes on. */
export type Place = 'start' | 'end' | 'edge' | 'inside' | 'lineStart' | 'lineEnd' | 'whole';

export type Program = readonly Instruction[];

/** A pattern as a tree. */
export type Piece =
  | { readonly type: 'character'; readonly admits: (code: number) => boolean }
  | { readonly type: 'assert'; readonly place: Place }
  | { readonly type: 'sequence'; readonly pieces: readonly Piece[] }
  | { readonly type: 'choice'; readonly pieces: readonly Piece[] }
  /** Its number is its place among all groups that are kept, from 1. */
  | { readonly type: 'group'; readonly number: number; readonly piece: Piece }
  | {
      readonly type: 'repeat';
      /** Prefers to end. */
      readonly lazy: boolean;
      readonly piece: Piece;
      readonly least: number;
      readonly most: number;
    };

type Repeat = Extract<Piece, { type: 'repeat' }>;

/** A pattern beyond what is understood here, or too large. */
export class PatternError extends Error {}

const MAX_INSTRUCTIONS = 2_000;

export function assemble(pattern: Piece): Program {
  const program: Instruction[] = [];
  emit(program, pattern);
  add(program, { op: 'match' });
  return program;
}

function add(program: Instruction[], instruction: Instruction): number {
  if (program.length >= MAX_INSTRUCTIONS) throw new PatternError('too large');
  return program.push(instruction) - 1;
}

function emit(program: Instruction[], piece: Piece): void {
  switch (piece.type) {
    case 'character':
      add(program, { op: 'character', admits: piece.admits });
      return;
    case 'assert':
      add(program, { op: 'assert', place: piece.place });
      return;
    case 'sequence':
      for (const one of piece.pieces) emit(program, one);
      return;
    case 'choice':
      emitChoice(program, piece.pieces);
      return;
    case 'group':
      add(program, { op: 'save', slot: piece.number * 2 });
      emit(program, piece.piece);
      add(program, { op: 'save', slot: piece.number * 2 + 1 });
      return;
    case 'repeat':
      emitRepeat(program, piece);
  }
}

function emitChoice(program: Instruction[], pieces: readonly Piece[]): void {
  const ends: number[] = [];
  for (const [i, piece] of pieces.entries()) {
    const isLast = i === pieces.length - 1;
    const split = isLast ? -1 : add(program, { op: 'jump', to: 0 });
    emit(program, piece);
    if (isLast) break;
    ends.push(add(program, { op: 'jump', to: 0 }));
    program[split] = { op: 'split', first: split + 1, second: program.length };
  }
  for (const end of ends) program[end] = { op: 'jump', to: program.length };
}

function emitRepeat(program: Instruction[], { piece, least, most, lazy }: Repeat): void {
  for (let i = 0; i < least; i++) {
    const before = program.length;
    emit(program, piece);
    // Nothing stays nothing, however often.
    if (program.length === before) return;
  }
  const fork = (at: number, out: number) => {
    const [first, second] = lazy ? [out, at + 1] : [at + 1, out];
    program[at] = { op: 'split', first, second };
  };
  if (most === Number.POSITIVE_INFINITY) {
    const split = add(program, { op: 'jump', to: 0 });
    emit(program, piece);
    add(program, { op: 'jump', to: split });
    fork(split, program.length);
    return;
  }
  const splits: number[] = [];
  for (let i = least; i < most; i++) {
    splits.push(add(program, { op: 'jump', to: 0 }));
    emit(program, piece);
  }
  for (const split of splits) fork(split, program.length);
}
