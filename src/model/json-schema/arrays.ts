import { isArray, isNumeric, type Value, type ValueObject } from '../../expressions/index';
import type { SchemaPlace } from './schema-place';
import { valueKey } from './value-key';
import { attempt, type Check, report, spendSteps, type Visit } from './visit';

export function arrayChecks(schema: ValueObject, place: SchemaPlace): readonly Check[] {
  return [
    ...itemChecks(schema, place),
    ...containsChecks(schema, place),
    ...countChecks(schema, place.id),
  ];
}

function itemChecks(schema: ValueObject, place: SchemaPlace): readonly Check[] {
  const { items, additionalItems, uniqueItems } = schema;
  const tuple = isArray(items ?? null) ? (items as readonly Value[]) : [];
  const firsts = tuple.map((one, i) => place.child(one, 'items', String(i)));
  const rest = restCheck(schema, place, firsts.length);
  const isClosed = tuple.length > 0 && additionalItems === false;
  const unique = uniqueItems === true;
  if (!rest && firsts.length === 0 && !unique) return [];
  const check: Check = (value, visit) => {
    if (!Array.isArray(value)) return;
    const seen = unique ? new Set<string>() : undefined;
    spendSteps(visit, value.length);
    for (let i = 0; i < value.length; i++) {
      const item: Value = value[i] ?? null;
      visit.path.push(i);
      const each = firsts[i] ?? rest;
      if (isClosed && i >= firsts.length) refuseItem(visit, place.id, i, item);
      else each?.(item, visit);
      if (seen) refuseTwin(visit, place.id, i, item, seen);
      visit.path.pop();
    }
  };
  return [check];
}

function restCheck(schema: ValueObject, place: SchemaPlace, from: number): Check | undefined {
  const { items, additionalItems } = schema;
  if (from > 0) {
    return additionalItems === undefined
      ? undefined
      : place.child(additionalItems, 'additionalItems');
  }
  return items === undefined || isArray(items) ? undefined : place.child(items, 'items');
}

function refuseItem(visit: Visit, schemaId: string, index: number, value: Value): void {
  const message = `Index ${index + 1} has not been defined and the schema does not allow additional items.`;
  report(visit, { errorType: 'additionalItems', schemaId, message, value });
}

function refuseTwin(
  visit: Visit,
  schemaId: string,
  index: number,
  value: Value,
  seen: Set<string>,
): void {
  const key = valueKey(value);
  spendSteps(visit, key.length >> 4);
  if (seen.has(key)) {
    const message = `Non-unique array item at index ${index}.`;
    report(visit, { errorType: 'uniqueItems', schemaId, message, value });
  }
  seen.add(key);
}

function containsChecks({ contains }: ValueObject, place: SchemaPlace): readonly Check[] {
  if (contains === undefined) return [];
  const wanted = place.child(contains, 'contains');
  const check: Check = (value, visit) => {
    if (!Array.isArray(value)) return;
    if (value.some((item: Value) => attempt(wanted, item, visit) === null)) return;
    const message = 'No items match contains.';
    report(visit, { errorType: 'contains', schemaId: place.id, message });
  };
  return [check];
}

function countChecks({ minItems, maxItems }: ValueObject, schemaId: string): readonly Check[] {
  const check: Check = (value, visit) => {
    if (!Array.isArray(value)) return;
    const told = `Array item count ${value.length}`;
    if (isNumeric(maxItems) && value.length > Number(maxItems)) {
      const message = `${told} exceeds maximum count of ${maxItems}.`;
      report(visit, { errorType: 'maxItems', schemaId, message });
    }
    if (isNumeric(minItems) && value.length < Number(minItems)) {
      const message = `${told} is less than minimum count of ${minItems}.`;
      report(visit, { errorType: 'minItems', schemaId, message });
    }
  };
  return minItems === undefined && maxItems === undefined ? [] : [check];
}
