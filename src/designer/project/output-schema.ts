/** What a step gives to later steps, as far as manifests and schemas say: the values of the picker. */
import type { ConnectorManifest } from '../../model/connector';
import type { Definition, JsonObject } from '../../model/definition';
import { describeAction, describeTrigger, isObject, type StepDescription } from '../../model/step';
import { findAction } from '../../model/walk';

export interface StepFound {
  readonly kind: 'action' | 'trigger';
  readonly name: string;
  readonly type: string;
  readonly description: StepDescription;
}

/** An action by its name, or else a trigger. */
export function describeStep(
  definition: Definition,
  name: string,
  connectors: readonly ConnectorManifest[],
): StepFound | undefined {
  const action = findAction(definition, name)?.action;
  if (action) {
    return {
      kind: 'action',
      name,
      type: action.type,
      description: describeAction(action, connectors),
    };
  }
  const trigger = Object.hasOwn(definition.triggers, name) ? definition.triggers[name] : undefined;
  if (!trigger) return undefined;
  const description = describeTrigger(trigger, connectors);
  return { kind: 'trigger', name, type: trigger.type, description };
}

export interface OutputProperty {
  /** Members below the body. */
  readonly path: readonly string[];
  readonly title: string;
  /** JSON schema's word; `any` if it says none. */
  readonly type: string;
}

/** The properties of a body by its schema, down to those inside objects, not into arrays. */
export function outputProperties(schema: JsonObject | undefined): readonly OutputProperty[] {
  return schema ? propertiesBelow(schema, []) : [];
}

/** Schemas come from people: deep ones are cut. */
const deepest = 6;

function propertiesBelow(schema: JsonObject, path: readonly string[]): OutputProperty[] {
  if (!isObject(schema.properties) || path.length >= deepest) return [];
  return Object.entries(schema.properties).flatMap(([name, property]) => {
    if (!isObject(property)) return [];
    const here = [...path, name];
    const title = typeof property.title === 'string' ? property.title : name;
    const type = typeof property.type === 'string' ? property.type : 'any';
    return [{ path: here, title, type }, ...propertiesBelow(property, here)];
  });
}
