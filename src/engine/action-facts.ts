import type { Definition } from '../model/definition';
import type { DialectFacts } from '../model/dialect';

/** What a handler may know of the workflow around its action before anything runs. */
export interface ActionFacts {
  readonly dialect: DialectFacts;
  readonly definition: Definition;
}
