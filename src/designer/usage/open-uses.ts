import type { Used } from '../../model/usage/uses';
import { wayBack } from '../commands/way-back';
import type { Designer } from '../store';

/** Shows where it is used; Escape leads back to what is open now. */
export function openUses(designer: Designer, of: Used, from?: Element): void {
  designer.open({ kind: 'uses', of, back: wayBack(designer, from) });
}
