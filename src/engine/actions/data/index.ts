/** The actions that only turn data into other data: they finish at once, and ask nobody. */
import type { Action } from '../../../model/definition';
import type { Handler } from '../../handler';
import { chunkText } from './chunk-text';
import { expressionAction } from './expression-kinds';
import { join } from './join';
import { parseDocument } from './parse-document';
import { parseJson } from './parse-json';
import { query } from './query';
import { select } from './select';
import { table } from './table';

/** By type, in lower case. */
export const dataHandlers: Readonly<Record<string, (action: Action) => Handler>> = {
  chunktext: chunkText,
  expression: expressionAction,
  join,
  parsedocument: parseDocument,
  parsejson: parseJson,
  query,
  select,
  table,
};
