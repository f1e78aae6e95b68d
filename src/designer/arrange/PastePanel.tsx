import { type ReactNode, useMemo, useState } from 'react';
import type { Clip } from '../../model/clip/clip';
import type { Slot } from '../../model/definition';
import { Button, Checkbox, Icon, Note } from '../../ui';
import { arrangingWords } from '../commands/arranging-words';
import { PanelFrame } from '../panel/PanelFrame';
import { placeText } from '../place-text';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { type PastePlan, planPaste } from './paste-plan';
import { insert } from './pasting';
import { arrangeWords as words } from './words';

/** What would be different here, before anything is pasted. */
export function PastePanel({ clip, slot }: { clip: Clip; slot: Slot }) {
  const designer = useDesigner();
  const target = useDesignerState(({ definition, references, connectors }) => ({
    definition,
    references,
    connectors,
  }));
  const plan = useMemo(() => planPaste(clip, target, designer.newId), [clip, target, designer]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const creating = {
    variables: new Set(plan.variables.map(({ name }) => name).filter((name) => !left.has(name))),
    parameters: new Set(plan.parameters.map(({ name }) => name).filter((name) => !left.has(name))),
  };
  const toggle = (name: string) => {
    const next = new Set(left);
    if (!next.delete(name)) next.add(name);
    setLeft(next);
  };
  const count = Object.keys(clip.actions).length;
  return (
    <PanelFrame
      label={words.previewTitle(count)}
      onClose={() => designer.open(null)}
      header={
        <div className="min-w-0 flex-1">
          <h2 className="text-md leading-[19px] font-semibold">{words.previewTitle(count)}</h2>
          <p className="truncate text-xs text-ink-3">{placeText(slot)}</p>
        </div>
      }
    >
      {/* Not at the foot, where the last notice may still stand. */}
      <div className="flex items-center gap-2 px-4 pb-4">
        <Button
          autoFocus
          variant="primary"
          icon="clipboard-paste"
          onPress={() => insert(designer, plan, slot, creating, words.pasted)}
        >
          {arrangingWords.paste}
        </Button>
        <Button onPress={() => designer.open(null)}>{words.cancel}</Button>
      </div>
      <div className="grid min-h-0 flex-1 content-start gap-4 overflow-auto px-4 pb-4">
        <NewNames plan={plan} />
        <Connections plan={plan} />
        <MissingSteps plan={plan} />
        <Missing title={words.missingVariables}>
          {plan.variables.map(({ name, type, reader }) => (
            <Checkbox key={name} isSelected={!left.has(name)} onChange={() => toggle(name)}>
              <span>
                {words.createVariable(name, type)}
                <span className="block text-xs text-ink-3">{words.readBy(reader)}</span>
              </span>
            </Checkbox>
          ))}
        </Missing>
        <Missing title={words.missingParameters}>
          {plan.parameters.map(({ name, definition, reader }) => (
            <Checkbox key={name} isSelected={!left.has(name)} onChange={() => toggle(name)}>
              <span>
                {words.createParameter(name, definition.type)}
                <span className="block text-xs text-ink-3">{words.readBy(reader)}</span>
              </span>
            </Checkbox>
          ))}
        </Missing>
      </div>
    </PanelFrame>
  );
}

function Missing({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-label={title} className="grid gap-2">
      <h3 className="text-xs font-semibold text-ink-2">{title}</h3>
      {children}
    </section>
  );
}

function NewNames({ plan }: { plan: PastePlan }) {
  return (
    <Missing title={words.newNames}>
      {plan.renamed.map(({ kind, from, to }) => (
        <FromTo
          key={`${kind} ${from}`}
          from={kind === 'step' ? displayName(from) : words.variableName(from)}
          to={kind === 'step' ? displayName(to) : to}
        />
      ))}
    </Missing>
  );
}

function Connections({ plan }: { plan: PastePlan }) {
  const connectors = useDesignerState((state) => state.connectors);
  return (
    <Missing title={words.connections}>
      {plan.connections.map(({ connectorId, from, to }) => (
        <FromTo
          key={from}
          from={connectors.find((one) => one.id === connectorId)?.title ?? connectorId}
          to={to === null ? words.noConnectionHere : words.usesConnection(to)}
        />
      ))}
    </Missing>
  );
}

function MissingSteps({ plan }: { plan: PastePlan }) {
  if (plan.steps.length === 0) return null;
  return (
    <section aria-label={words.missingSteps} className="grid gap-2">
      <h3 className="text-xs font-semibold text-ink-2">{words.missingSteps}</h3>
      {plan.steps.map(({ name, reader }) => (
        <p key={name} className="flex min-w-0 gap-2 rounded-md bg-canvas px-2.5 py-1.5">
          <b className="min-w-0 truncate font-[550]">{displayName(name)}</b>
          <span className="min-w-0 truncate text-ink-2">{words.readBy(reader)}</span>
        </p>
      ))}
      <Note tone="warn">{words.missingStepsText}</Note>
    </section>
  );
}

function FromTo({ from, to }: { from: string; to: string }) {
  return (
    <p className="flex min-w-0 items-center gap-2 rounded-md bg-canvas px-2.5 py-1.5">
      <span className="min-w-0 truncate text-ink-2">{from}</span>
      <Icon name="arrow-right" size={13} className="shrink-0 text-ink-3" />
      <b className="min-w-0 truncate font-[550]">{to}</b>
    </p>
  );
}
