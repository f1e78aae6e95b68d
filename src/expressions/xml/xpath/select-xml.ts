import { Memo } from '../../memo';
import { toFloat } from '../../numbers';
import { type Run, spendItems } from '../../run';
import type { Value } from '../../value';
import type { XmlDocument, XmlNode } from '../nodes';
import { readXml } from '../read-xml';
import { writeXml } from '../write-xml';
import { xmlContent } from '../xml-content';
import { compileXPath } from './compile-xpath';
import { type Evaluate, isNodes } from './model';

const compiled = new Memo<Evaluate>(200);

/** What an expression finds in a document: an array of nodes, or one value. */
export function selectXml(run: Run, text: string, expression: string): Value {
  const evaluate = compiled.get(expression, () => compileXPath(expression));
  const document: XmlDocument = readXml(run, text);
  const found = evaluate({ run, node: document, position: 1, size: 1 });
  if (typeof found === 'number') return toFloat(found);
  if (!isNodes(found)) return found;
  spendItems(run, found.length);
  return found.map((node) => nodeValue(run, node));
}

/** Elements come back as XML content, everything else as its text. */
function nodeValue(run: Run, node: XmlNode): Value {
  return 'value' in node ? node.value : xmlContent(writeXml(run, node));
}
