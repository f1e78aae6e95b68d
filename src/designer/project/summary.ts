/** The second line of a card: what the step will do, in plain words, with values as tinted tokens. */
import { type Expression, parseTemplate, referenceOf } from '../../expressions/language';
import type { ConnectorManifest } from '../../model/connector';
import type { Action, Definition, Json, JsonObject, Trigger } from '../../model/definition';
import { isObject, type StepDescription, triggerSchema, valueAt } from '../../model/step';
import { type Condition, readCondition } from '../condition';
import { recurrenceSentence } from '../panel/editors/shapes/recurrence-sentence';
import { readRecurrence } from '../panel/editors/shapes/recurrence-shape';
import { words } from '../words';
import { outputProperties } from './output-schema';
import { labelReference } from './reference-label';

export interface Segment {
  /** `token`: a value of the run. `expression`: one that is computed. */
  readonly kind: 'text' | 'token' | 'expression';
  readonly text: string;
}

interface Context {
  readonly definition: Definition;
  readonly connectors: readonly ConnectorManifest[];
}

/** Longer lines do not fit a card anyway. */
const longest = 160;

export function summarise(
  step: Action | Trigger,
  description: StepDescription,
  context: Context,
): readonly Segment[] {
  if (!description.known) return [text(words.unknownStep(description.title))];
  if (description.summary === '') return [text(plainSummary(step, description))];
  const segments = description.summary
    .split(/\{([^{}]+)\}/)
    .flatMap((part, index) =>
      index % 2 === 0 ? [text(part)] : fieldSegments(step, description, part, context),
    );
  const told = shortened(segments.filter((one) => one.text !== ''));
  return told.length > 0 ? told : [text(plainSummary(step, description))];
}

/** For steps without a template of their own. */
function plainSummary(step: Action | Trigger, description: StepDescription): string {
  const schema = step.type.toLowerCase() === 'request' ? triggerSchema(step) : undefined;
  if (schema) return words.asksFor(outputProperties(schema).map((one) => one.title));
  if ('actions' in step && Object.keys(step.actions ?? {}).length === 0) return words.noSteps;
  return description.title;
}

function fieldSegments(
  step: Action | Trigger,
  description: StepDescription,
  name: string,
  context: Context,
): readonly Segment[] {
  const value = fieldValue(step, description, name);
  if (name === 'recurrence') {
    const form = readRecurrence(value);
    const sentence = form && recurrenceSentence(form);
    if (sentence) return [text(sentence)];
  }
  const count = counted[name];
  if (count !== undefined && typeof value === 'string' && /^[A-Z][a-z]+$/.test(value)) {
    return [text(words.timeUnit(value, fieldValue(step, description, count) === 1))];
  }
  return valueSegments(value, context);
}

/** Fields that name a unit of time, and where its number stands. */
const counted: Readonly<Record<string, string>> = {
  'interval/unit': 'interval/count',
  timeUnit: 'interval',
};

function fieldValue(
  step: Action | Trigger,
  description: StepDescription,
  name: string,
): Json | undefined {
  const field = description.fields.find((one) => one.name === name);
  return valueAt(step, field?.path ?? name.split('/'));
}

function valueSegments(value: Json | undefined, context: Context): readonly Segment[] {
  if (value === undefined || value === null) return [text('…')];
  if (typeof value === 'string')
    return value === '' ? [text('…')] : templateSegments(value, context);
  if (typeof value !== 'object') return [text(String(value))];
  const condition = readCondition(value);
  if (condition.kind !== 'other') return conditionSegments(condition, context);
  return Array.isArray(value)
    ? [text(words.items(value.length))]
    : memberSegments(value as JsonObject, context);
}

function templateSegments(source: string, context: Context): readonly Segment[] {
  return parseTemplate(source).parts.map((part) =>
    part.type === 'text'
      ? text(part.text.replace(/\s+/g, ' '))
      : expressionSegment(part.expression, source, context),
  );
}

function expressionSegment(expression: Expression, source: string, context: Context): Segment {
  const reference = referenceOf(expression);
  if (!reference) {
    return { kind: 'expression', text: source.slice(expression.from, expression.to) };
  }
  const label = labelReference(reference, context.definition, context.connectors);
  return { kind: 'token', text: label.text };
}

/** An object by its members: `number [Amount], done true`. */
function memberSegments(value: JsonObject, context: Context): readonly Segment[] {
  return Object.entries(value).flatMap(([name, member], index) => [
    text(`${index === 0 ? '' : ', '}${name} `),
    ...(isObject(member) ? [text('{…}')] : valueSegments(member, context)),
  ]);
}

function conditionSegments(condition: Condition, context: Context): readonly Segment[] {
  if (condition.kind === 'other') return valueSegments(condition.json, context);
  if (condition.kind === 'row') {
    const operator = words.operator(condition.operator, condition.negated);
    return [
      ...valueSegments(condition.left, context),
      text(` ${operator} `),
      ...valueSegments(condition.right, context),
    ];
  }
  const between = text(condition.all ? ` ${words.and} ` : ` ${words.or} `);
  const joined = condition.items.flatMap((item, index) => [
    ...(index === 0 ? [] : [between]),
    ...conditionSegments(item, context),
  ]);
  return condition.negated ? [text(`${words.not} (`), ...joined, text(')')] : joined;
}

function shortened(segments: readonly Segment[]): readonly Segment[] {
  let left = longest;
  return segments.flatMap((one) => {
    if (left <= 0) return [];
    const cut = one.text.length > left ? { ...one, text: `${one.text.slice(0, left)}…` } : one;
    left -= one.text.length;
    return [cut];
  });
}

function text(value: string): Segment {
  return { kind: 'text', text: value };
}
