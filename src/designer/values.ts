/** The values that a step may use: what the trigger and earlier steps give, nearest first. */
import { quote } from '../expressions/language';
import { buttonHeaders, buttonTrigger } from '../model/actions/button-trigger';
import type { ConnectorManifest } from '../model/connector';
import type { Definition } from '../model/definition';
import { findAction, isContainer, triggerOf, upstream } from '../model/walk';
import { describeStep, outputProperties, type StepFound } from './project/output-schema';
import { words } from './words';

export interface ValueOffer {
  readonly title: string;
  readonly type: string;
  /** Without `@{}`. */
  readonly expression: string;
}

export interface ValueGroup {
  readonly step: StepFound;
  readonly values: readonly ValueOffer[];
}

export function valuesFor(
  definition: Definition,
  step: string,
  connectors: readonly ConnectorManifest[],
): readonly ValueGroup[] {
  const trigger = triggerOf(definition)?.name;
  const earlier = trigger === step ? [] : upstream(definition, step);
  const groups = [...earlier, ...(trigger === undefined || trigger === step ? [] : [trigger])];
  return groups.flatMap((name) => {
    const found = describeStep(definition, name, connectors);
    if (!found || holdsSteps(definition, name)) return [];
    return [
      {
        step: found,
        values: found.kind === 'trigger' ? triggerValues(found) : actionValues(found),
      },
    ];
  });
}

/** A condition or a scope gives nothing of its own. */
function holdsSteps(definition: Definition, name: string): boolean {
  const action = findAction(definition, name)?.action;
  return action !== undefined && isContainer(action);
}

function triggerValues({ description }: StepFound): readonly ValueOffer[] {
  return [
    ...outputProperties(description.output).map(({ path, title, type }) => ({
      title,
      type,
      expression: `triggerBody()${selectors(path)}`,
    })),
    ...(description.title === buttonTrigger.title ? pressValues : []),
    { title: words.wholeBody, type: 'object', expression: 'triggerBody()' },
  ];
}

const pressValues: readonly ValueOffer[] = buttonHeaders.map(({ name, title }) => ({
  title,
  type: 'string',
  expression: `triggerOutputs()${selectors(['headers', name])}`,
}));

function actionValues({ name, type, description }: StepFound): readonly ValueOffer[] {
  if (type.toLowerCase() === 'compose') {
    return [{ title: words.composeOutput, type: 'any', expression: `outputs(${quote(name)})` }];
  }
  // WDL: the original's designer reads a body as `outputs('A')?['body/x']`.
  return [
    ...outputProperties(description.output).map((one) => ({
      title: one.title,
      type: one.type,
      expression: `outputs(${quote(name)})?[${quote(`body/${one.path.join('/')}`)}]`,
    })),
    { title: words.wholeBody, type: 'any', expression: `body(${quote(name)})` },
  ];
}

function selectors(path: readonly string[]): string {
  return path.map((member) => `?[${quote(member)}]`).join('');
}
