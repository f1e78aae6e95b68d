import { decodeContent, isContent } from '../content';
import { functionError, wrongType } from '../errors';
import { type Run, spendItems } from '../run';
import type { Value, ValueObject } from '../value';
import { XmlError } from '../xml/read-xml';
import { XPathError } from '../xml/xpath/lex';
import { selectXml } from '../xml/xpath/select-xml';
import type { manipulationFunctions } from './manipulation';
import type { BodiesOf } from './signature';

export const manipulationBodies: BodiesOf<typeof manipulationFunctions> = {
  addProperty: (run, object, name, value) => {
    if (existingName(object, name) !== undefined) {
      throw functionError(
        'addProperty',
        `expects the property to not exist in the object. Unable to add property '${name}' to the object as it already exists.`,
      );
    }
    return withMember(run, object, name, value);
  },
  coalesce: (run, args) => {
    for (let i = 0; i < args.length; i++) {
      const value = args[i]?.(run) ?? null;
      if (value !== null) return value;
    }
    return null;
  },
  mergeObjects: (run, first, second) => {
    spendItems(run, Object.keys(first).length + Object.keys(second).length);
    return Object.fromEntries([...Object.entries(first), ...Object.entries(second)]);
  },
  removeProperty: (run, object, name) => {
    const existing = existingName(object, name);
    spendItems(run, Object.keys(object).length);
    return Object.fromEntries(Object.entries(object).filter(([key]) => key !== existing));
  },
  setProperty: (run, object, name, value) =>
    withMember(run, object, existingName(object, name) ?? name, value),
  xpath: (run, xml, expression) => {
    if (!isContent(xml)) throw wrongType('xpath', 0, 'an XML', xml);
    try {
      return selectXml(run, decodeContent(xml), expression);
    } catch (error) {
      if (error instanceof XmlError) throw wrongType('xpath', 0, 'an XML', xml);
      if (!(error instanceof XPathError)) throw error;
      throw functionError(
        'xpath',
        `parameters are not valid. The XPath expression '${expression.slice(0, 200)}' cannot be evaluated: ${error.message}`,
      );
    }
  },
};

/** WDL: the name in exact case if it is there, otherwise one that differs in case only. */
function existingName(object: ValueObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const lower = name.toLowerCase();
  return Object.keys(object).find((key) => key.toLowerCase() === lower);
}

function withMember(run: Run, object: ValueObject, name: string, value: Value): ValueObject {
  spendItems(run, Object.keys(object).length + 1);
  return Object.fromEntries([...Object.entries(object), [name, value]]);
}
