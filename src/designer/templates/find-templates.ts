/** Which templates somebody means. */
import type { ConnectorManifest } from '../../model/connector';
import type { FlowKind } from '../../model/flow';
import { describeAction, describeTrigger, type StepDescription } from '../../model/step';
import { type Template, templates } from '../../model/templates/templates';
import { indexActions, triggerOf } from '../../model/walk';

export interface TemplatesAsked {
  readonly text: string;
  readonly kind: FlowKind | null;
  /** Where a step of it comes from, as “Data operations”. */
  readonly origin: string | null;
}

export interface TemplateOffer {
  readonly template: Template;
  /** The trigger first. */
  readonly steps: readonly (StepDescription & { readonly name: string })[];
}

export function templateOffers(connectors: readonly ConnectorManifest[]): readonly TemplateOffer[] {
  return templates.map((template) => {
    const { definition } = template;
    const start = triggerOf(definition);
    const actions = [...indexActions(definition).values()];
    return {
      template,
      steps: [
        ...(start ? [{ ...describeTrigger(start.trigger, connectors), name: start.name }] : []),
        ...actions.map(({ name, action }) => ({ ...describeAction(action, connectors), name })),
      ],
    };
  });
}

/** All words must stand somewhere in it: in its title, its text, or what its steps are called. */
export function findTemplates(
  offers: readonly TemplateOffer[],
  { text, kind, origin }: TemplatesAsked,
): readonly TemplateOffer[] {
  const wanted = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return offers.filter(({ template, steps }) => {
    if (kind !== null && template.kind !== kind) return false;
    if (origin !== null && !steps.some((step) => step.origin === origin)) return false;
    const said = [template.title, template.text, ...steps.flatMap((one) => [one.name, one.title])]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}

export function originsOf(offers: readonly TemplateOffer[]): readonly string[] {
  const origins = offers.flatMap(({ steps }) => steps.slice(1).map((step) => step.origin));
  return [...new Set(origins)].sort((a, b) => a.localeCompare(b, 'en'));
}
