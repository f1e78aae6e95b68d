/** Results that stand in the place of steps for one run, as those of switched-off steps do. */
import type { Definition, JsonObject } from '../definition';
import { setStaticResult } from '../edit/static-result';

/** By name of the step: what it results in, as the language writes a static result. */
export type Mocks = Readonly<Record<string, JsonObject>>;

/** What is mocked and is not there is left out. */
export function withMocks(definition: Definition, mocks: Mocks): Definition {
  return Object.entries(mocks).reduce((now, [step, result]) => {
    const edited = setStaticResult(now, { step, on: true, result });
    return 'definition' in edited ? edited.definition : now;
  }, definition);
}
