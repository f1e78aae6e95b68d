import { parsePattern } from './parse-pattern';
import { assemble, PatternError, type Program } from './program';

/** Undefined for what is no pattern, or none that can be matched in one pass. */
export function compilePattern(source: string): Program | undefined {
  try {
    return assemble(parsePattern(source).piece);
  } catch (error) {
    if (error instanceof PatternError) return undefined;
    throw error;
  }
}
