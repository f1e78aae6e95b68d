import type { Signature } from './signature';

const object = { name: 'object', type: 'object' } as const;
const property = { name: 'property', type: 'string' } as const;
const value = { name: 'value', type: 'any' } as const;

export const manipulationFunctions = [
  {
    name: 'addProperty',
    family: 'manipulation',
    parameters: [object, property, value],
    returns: 'object',
    doc: 'The object with one more property; fails if it has one of that name.',
    example: "addProperty(json('{\"a\":1}'), 'b', 2)",
  },
  {
    name: 'coalesce',
    family: 'manipulation',
    parameters: [value],
    atLeast: 1,
    lazy: true,
    returns: 'any',
    doc: 'The first value that is not null. An empty text is not null.',
    example: "coalesce(triggerBody()?['name'], 'nobody')",
  },
  {
    name: 'mergeObjects',
    family: 'manipulation',
    parameters: [
      { name: 'first', type: 'object' },
      { name: 'second', type: 'object' },
    ],
    unverified: true,
    returns: 'object',
    doc: 'The properties of two objects; of equal names the second wins.',
    example: 'mergeObjects(json(\'{"a":1}\'), json(\'{"b":2}\'))',
  },
  {
    name: 'removeProperty',
    family: 'manipulation',
    parameters: [object, property],
    returns: 'object',
    doc: 'The object without a property.',
    example: "removeProperty(json('{\"a\":1}'), 'a')",
  },
  {
    name: 'setProperty',
    family: 'manipulation',
    parameters: [object, property, value],
    returns: 'object',
    doc: 'The object with a property set, whether it had it or not.',
    example: "setProperty(json('{\"a\":1}'), 'a', 2)",
  },
  {
    name: 'xpath',
    family: 'manipulation',
    parameters: [
      { name: 'xml', type: 'object', expects: 'an XML' },
      { name: 'xpath', type: 'string' },
    ],
    returns: 'any',
    doc: 'What an XPath 1.0 expression finds in XML: nodes as an array, otherwise one value.',
    example: "xpath(xml('<a><b>1</b></a>'), 'string(/a/b)')",
  },
] as const satisfies readonly Signature[];
