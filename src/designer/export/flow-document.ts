/** A flow as a document that people read: Markdown, with its steps in the order in which they run. */
import type { ConnectorManifest } from '../../model/connector';
import type { Action, Definition, Json, Trigger } from '../../model/definition';
import type { ConnectionReference } from '../../model/flow';
import {
  describeAction,
  describeTrigger,
  isObject,
  type StepDescription,
  valueAt,
} from '../../model/step';
import { declaredVariables } from '../../model/variables';
import { branchesOf, places } from '../../model/walk';
import { projectGraph } from '../project/graph';
import { summarise } from '../project/summary';
import { displayName, stepTitle } from '../step-name';
import { exportWords as words } from './words';

export interface DocumentSource {
  readonly title: string;
  readonly definition: Definition;
  readonly connectors: readonly ConnectorManifest[];
  readonly references: Readonly<Record<string, ConnectionReference>>;
}

export function documentOf(source: DocumentSource): string {
  const { title, definition } = source;
  const sections = [
    `# ${plain(title)}`,
    ...(typeof definition.description === 'string' ? [plain(definition.description)] : []),
    words.counted([...places(definition)].length),
    ...startOf(source),
    ...parametersOf(definition),
    ...variablesOf(definition),
    ...connectionsOf(source),
    `## ${words.steps}`,
    stepsOf(source, definition.actions, 0).join('\n') || words.noSteps,
  ];
  return `${sections.join('\n\n')}\n`;
}

function startOf(source: DocumentSource): readonly string[] {
  const { definition, connectors } = source;
  return Object.entries(definition.triggers).flatMap(([name, trigger]) => {
    const description = describeTrigger(trigger, connectors);
    const line = `**${plain(stepTitle(name, description))}** · ${plain(lineOf(source, trigger, description))}`;
    return [`## ${words.startsWhen}`, [line, ...factsOf(trigger, description, '')].join('\n')];
  });
}

function parametersOf({ parameters = {} }: Definition): readonly string[] {
  // Those that every flow of the product carries say nothing about this one.
  const own = Object.entries(parameters).filter(([name]) => !name.startsWith('$'));
  if (own.length === 0) return [];
  const rows = own.map(([name, one]) => {
    const isSecret = one.type.toLowerCase().startsWith('secure');
    const value = isSecret
      ? words.hidden
      : one.defaultValue === undefined
        ? ''
        : inline(one.defaultValue);
    return `| ${cell(name)} | ${cell(one.type)} | ${cell(value)} |`;
  });
  return [`## ${words.parameters}`, [words.parameterHead, '|---|---|---|', ...rows].join('\n')];
}

function variablesOf(definition: Definition): readonly string[] {
  const variables = declaredVariables(definition);
  if (variables.length === 0) return [];
  const rows = variables.map(({ name, type }) => `- ${code(name)} (${plain(type)})`);
  return [`## ${words.variables}`, rows.join('\n')];
}

function connectionsOf({ references, connectors }: DocumentSource): readonly string[] {
  const names = Object.entries(references).map(([name, { connectorId }]) => {
    const title = connectors.find((one) => one.id === connectorId)?.title ?? connectorId;
    return `- ${plain(title)} (${code(name)})`;
  });
  return names.length === 0 ? [] : [`## ${words.connections}`, names.join('\n')];
}

/** A numbered list per graph; what is inside a step stands below it, further in. */
function stepsOf(source: DocumentSource, actions: Definition['actions'], depth: number): string[] {
  const indent = '   '.repeat(depth);
  return projectGraph(actions).nodes.flatMap(({ name }, index) => {
    const action = actions[name];
    if (!action) return [];
    const description = describeAction(action, source.connectors);
    const head = `${indent}${index + 1}. **${plain(displayName(name))}** · ${plain(description.title)}`;
    const inner = `${indent}   `;
    const line = lineOf(source, action, description);
    return [
      head,
      ...(line === description.title ? [] : [`${inner}${plain(line)}`]),
      ...(typeof action.description === 'string' ? [`${inner}> ${plain(action.description)}`] : []),
      ...orderOf(action, inner),
      ...factsOf(action, description, inner),
      ...branchesOf(action).flatMap(({ branch, actions: inside }) => [
        `${inner}- *${plain(words.branch(branch))}*`,
        ...(Object.keys(inside).length === 0
          ? [`${inner}   ${words.noSteps}`]
          : stepsOf(source, inside, depth + 2)),
      ]),
    ];
  });
}

function lineOf(source: DocumentSource, step: Action | Trigger, description: StepDescription) {
  const segments = summarise(step, description, source);
  return segments.map(({ text }) => text).join('');
}

/** What it waits for, where that is more than the success of one step. */
function orderOf({ runAfter }: Action, indent: string): readonly string[] {
  const waits = Object.entries(runAfter ?? {});
  const isPlain = waits.every(
    ([, statuses]) => statuses.length === 1 && statuses[0] === 'Succeeded',
  );
  if (waits.length < 2 && isPlain) return [];
  const said = waits.map(([name, statuses]) => words.after(plain(displayName(name)), statuses));
  return [`${indent}- ${words.runsAfter(said)}`];
}

function factsOf(
  step: Action | Trigger,
  { fields }: StepDescription,
  indent: string,
): readonly string[] {
  return fields.flatMap(({ title, path, editor }) => {
    const value = valueAt(step, path);
    if (value === undefined || value === null || value === '') return [];
    return [
      `${indent}- ${plain(title)}: ${editor === 'secret' ? words.hidden : valueText(value, `${indent}  `)}`,
    ];
  });
}

/** Longer values are for the code view, not for a document. */
const longest = 2000;

function valueText(value: Json, indent: string): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  if (!shown.includes('\n')) return code(shown);
  const fence = '`'.repeat(Math.max(3, longestTicks(shown) + 1));
  return ['', fence, ...shown.split('\n'), fence].join(`\n${indent}`);
}

const inline = (value: Json) =>
  isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);

/** As code, whatever backticks stand in it. */
function code(text: string): string {
  const ticks = '`'.repeat(longestTicks(text) + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${text.replaceAll('\n', ' ')}${space}${ticks}`;
}

function longestTicks(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

const cell = (text: string) => plain(text).replaceAll('|', '\\|');

/** On one line, with nothing that Markdown or HTML would take for itself. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
