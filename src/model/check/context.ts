/** What a check is told, and what the rules read of the whole definition. */
import { isTemplate } from '../../expressions/language';
import type { ConnectorManifest } from '../connector';
import type { Definition, Trigger } from '../definition';
import { type DialectFacts, dialects, signedDialect } from '../dialect';
import type { ConnectionReference, Dialect } from '../flow';
import { type Declaration, declaredBy } from '../variables';
import { lowerCase, type Outline, outlineOf, type Step } from './outline';
import type { Purpose } from './rules';

export interface CheckOptions {
  /** Guessed from the definition if left out. */
  readonly dialect?: Dialect;
  readonly purpose?: Purpose;
  /**
   * The connectors of this installation, where the flow is to run: its forms have to be filled in. Left
   * out: only the definition itself is judged.
   */
  readonly connectors?: readonly ConnectorManifest[];
  /** What the connector steps sign in with, where that is known. */
  readonly references?: Readonly<Record<string, ConnectionReference>>;
  /** Names of parameters that are declared beside the definition, where these are known. */
  readonly outsideParameters?: readonly string[];
  /** The definition stands in an ARM template: `"[…]"` are expressions of that language, not ours. */
  readonly inTemplate?: boolean;
}

/** What the rules for a single step may depend on, beside the step: it decides what can be kept. */
export interface Context {
  readonly dialect: DialectFacts;
  readonly connectors: readonly ConnectorManifest[] | undefined;
  readonly inTemplate: boolean;
}

export interface Facts extends Context {
  readonly references: CheckOptions['references'];
  readonly definition: Definition;
  readonly outline: Outline;
  readonly trigger: { readonly name: string; readonly trigger: Trigger } | null;
  /** By name in lower case. */
  readonly variables: ReadonlyMap<string, Variable>;
  readonly declarations: readonly Variable[];
  /** Names of parameters in lower case. */
  readonly parameters: ReadonlySet<string>;
  /** All that there are; otherwise a file beside the definition may have more. */
  readonly knowsAllParameters: boolean;
}

/** Its type is in lower case. */
export interface Variable extends Declaration {
  readonly step: Step;
}

export function factsOf(definition: Definition, options: CheckOptions): Facts {
  const outline = outlineOf(definition);
  const known = options.dialect ?? signedDialect(definition);
  const dialect = dialects[known ?? 'consumption'];
  const declarations = outline.steps.flatMap((step) =>
    declaredBy(step.action).map((one) => ({ ...one, type: lowerCase(one.type), step })),
  );
  const [first] = Object.entries(definition.triggers);
  const names = [
    ...Object.keys(definition.parameters ?? {}),
    ...dialect.suppliedParameters,
    ...(options.outsideParameters ?? []),
  ];
  const variables = new Map<string, Variable>();
  for (const one of declarations) {
    if (!variables.has(lowerCase(one.name))) variables.set(lowerCase(one.name), one);
  }
  return {
    definition,
    outline,
    dialect,
    connectors: options.connectors,
    references: options.references,
    inTemplate: options.inTemplate === true,
    trigger: first ? { name: first[0], trigger: first[1] } : null,
    declarations,
    variables,
    parameters: new Set(names.map(lowerCase)),
    knowsAllParameters:
      options.outsideParameters !== undefined ||
      (known !== undefined && !dialect.hasProjectParameters),
  };
}

/** Text of an ARM template's own language; a leading `[[` is a bracket and nothing else. */
export function isOpaque(text: string, { inTemplate }: Pick<Context, 'inTemplate'>): boolean {
  return inTemplate && text.startsWith('[') && !text.startsWith('[[') && text.endsWith(']');
}

/** Whether a value is known only when it runs, or when it is deployed. */
export function isComputed(value: unknown, context: Pick<Context, 'inTemplate'>): boolean {
  return typeof value === 'string' && (isTemplate(value) || isOpaque(value, context));
}
