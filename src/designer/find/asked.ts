import type { SearchScope } from '../../model/search/find-hits';
import type { Query } from '../../model/search/query';
import { wayBack } from '../commands/way-back';
import type { Designer } from '../store';

/** What somebody looks for in the whole flow, and what of it shall be replaced. */
export interface SearchAsked {
  readonly query: Query;
  readonly scopes: readonly SearchScope[];
  /** Null: nothing is to be replaced. */
  readonly replacement: string | null;
  /** Hits that were chosen or left out by hand, by key. */
  readonly chosen: Readonly<Record<string, boolean>>;
}

/** The quick find grows into the panel, with what was typed there. */
export function openSearch(designer: Designer, text = ''): void {
  const asked: SearchAsked = {
    query: { text, isPattern: false, matchCase: false, wholeWord: false },
    scopes: ['names', 'fields', 'expressions', 'notes'],
    replacement: designer.editable ? '' : null,
    chosen: {},
  };
  designer.find(null);
  designer.open({ kind: 'search', asked, back: wayBack(designer) });
}
