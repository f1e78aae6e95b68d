/** What the maker of a handler may know beside its action. */
import type { Definition } from '../model/definition';
import type { DialectFacts } from '../model/dialect';

export interface ActionFacts {
  readonly dialect: DialectFacts;
  readonly definition: Definition;
  /** Types of the variables, in lower case, by their names in lower case. */
  readonly variableTypes: ReadonlyMap<string, string>;
}
