import type { ParameterType } from './functions/signature';
import type { Expression } from './syntax';
import { optionsOf, type ValueType } from './value-type';

type Kind = ValueType['kind'];

/** What a parameter takes. */
const admitted: Readonly<Record<Exclude<ParameterType, 'any'>, readonly Kind[]>> = {
  string: ['string'],
  integer: ['integer', 'number'],
  number: ['integer', 'float', 'decimal', 'number'],
  boolean: ['boolean'],
  array: ['array'],
  object: ['object'],
  sequence: ['string', 'array'],
  collection: ['string', 'array', 'object'],
};

/** Whether a value of the type may be what a parameter takes. */
export function mayBe(type: ValueType, wanted: ParameterType): boolean {
  if (wanted === 'any' || type.kind === 'any') return true;
  if (type.kind === 'union') return type.of.some((option) => mayBe(option, wanted));
  return admitted[wanted].includes(type.kind);
}

const integerText = /^\s*[+-]?\d{1,18}\s*$/;
const numberText = /^\s*[+-]?\d+\.\d+\s*$/;

/** The function that makes the wanted type of an argument; undefined where a person must decide. */
export function conversionTo(
  wanted: ParameterType,
  found: ValueType,
  argument: Expression,
): string | undefined {
  const kinds = optionsOf(found).map(({ kind }) => kind);
  const all = (...some: Kind[]): boolean => kinds.every((kind) => some.includes(kind));
  const text = argument.type === 'literal' ? argument.value : undefined;
  const fits = (form: RegExp): boolean => typeof text !== 'string' || form.test(text);
  switch (wanted) {
    case 'string':
    case 'sequence':
    case 'collection':
      return kinds.includes('null') ? undefined : 'string';
    case 'integer':
      return all('string') && fits(integerText) ? 'int' : undefined;
    case 'number':
      if (!all('string')) return undefined;
      if (typeof text === 'string' && integerText.test(text)) return 'int';
      return fits(numberText) ? 'float' : undefined;
    case 'boolean':
      if (all('string')) return fits(/^(?:true|false)$/i) ? 'bool' : undefined;
      return all(...admitted.number) ? 'bool' : undefined;
    case 'array':
      return kinds.includes('null') ? undefined : 'createArray';
    default:
      return all('string') && fits(/^\s*\{/) ? 'json' : undefined;
  }
}
