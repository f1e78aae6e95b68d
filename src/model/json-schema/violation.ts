import type { Value } from '../../expressions/index';

/** What is wrong with a value, in the shape and the words of the schema library of the original product. */
export interface Violation {
  readonly message: string;
  /** Where in the value: `rows[1].name`. */
  readonly path: string;
  /** Where in the schema, as a pointer: `#/properties/rows`. */
  readonly schemaId: string;
  /** The keyword that is not met. */
  readonly errorType: string;
  readonly value?: Value;
  /** Of a keyword that combines schemas: what each of them says. */
  readonly childErrors: readonly Violation[];
}

/** Names of members as given, indexes of items. */
export type Path = readonly (string | number)[];

/** Names with any of these are written in brackets. */
const special = /[. '/"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/;

export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (special.test(step)) text += `['${step.replace(/['\\]/g, '\\$&')}']`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}
