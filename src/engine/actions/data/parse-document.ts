import {
  type Content,
  compileInputs,
  decodeContent,
  EvaluationError,
  isContent,
  isObject,
  toText,
  type Value,
} from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import { failed, type Handler, succeeded } from '../../handler';
import { inputsOf } from './array-action';
import { textOfHtml } from './html-to-text';

/** The text of a document that is text already: plain, JSON, CSV, HTML. Others need a service. */
export function parseDocument(action: Action): Handler {
  const given = compileInputs(inputsOf(action));
  return {
    begin: ({ name, scope }) => {
      const inputs = given.evaluate(scope);
      const content = isObject(inputs) ? (inputs.content ?? null) : null;
      if (content === null) {
        throw new EvaluationError(
          "Required property 'content' expects a value but got null. Path ''.",
        );
      }
      const format = isContent(content) ? formatOf(content) : undefined;
      if (format) {
        const message = `The action '${name}' got ${format}. Here it reads text, JSON, CSV and HTML only: taking the text out of other documents needs a service that is not on this machine.`;
        return { ...failed('NotSupported', { code: 'DocumentNotSupported', message }), inputs };
      }
      return succeeded(inputs, { body: { text: textOf(content) } });
    },
  };
}

function textOf(content: Value): string {
  const text = toText(content);
  const isHtml = isContent(content) && /^text\/html\b/i.test(content['$content-type']);
  return isHtml || /^\s{0,100}<(?:!doctype html|html)\b/i.test(text) ? textOfHtml(text) : text;
}

/** What a document is if it is no text; undefined: it is text. */
function formatOf(content: Content): string | undefined {
  const type = content['$content-type'];
  if (/^image\//i.test(type)) return 'a picture';
  const head = decodeContent(content).slice(0, 1_000);
  if (head.startsWith('%PDF')) return 'a PDF document';
  if (head.startsWith('PK\u0003\u0004')) return 'an Office document or another packed file';
  return head.includes('\u0000') ? `a binary file of type '${type}'` : undefined;
}
