import { useMemo, useState } from 'react';
import { clipOf } from '../../model/clip/clip';
import type { Slot } from '../../model/definition';
import type { FlowKind } from '../../model/flow';
import { serializeDefinition } from '../../model/parse';
import { useCreateFlow } from '../../queries';
import { Button, notify, SearchField, Select, Tile } from '../../ui';
import { slotAfter } from '../commands/command';
import { useEnvironmentId } from '../panel/environment';
import { PanelFrame } from '../panel/PanelFrame';
import { stepTitle } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { findTemplates, originsOf, type TemplateOffer, templateOffers } from './find-templates';
import { templateWords as words } from './words';

export interface TemplatesPanelProps {
  readonly onOpenFlow: (flowId: string) => void;
  readonly onRefused: (error: unknown) => void;
}

const kinds: readonly FlowKind[] = ['instant', 'scheduled', 'automated'];
/** A list has no id for “none”. */
const any = '*';

/** Flows to begin with: as flows of their own, or their steps in the flow that is open. */
export function TemplatesPanel(props: TemplatesPanelProps) {
  const designer = useDesigner();
  const connectors = useDesignerState((state) => state.connectors);
  const offers = useMemo(() => templateOffers(connectors), [connectors]);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<FlowKind | null>(null);
  const [origin, setOrigin] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const found = findTemplates(offers, { text, kind, origin });
  return (
    <PanelFrame
      label={words.title}
      onClose={() => designer.open(null)}
      header={
        <div className="min-w-0 flex-1">
          <h2 className="text-md leading-[19px] font-semibold">{words.title}</h2>
          <p className="text-xs text-ink-3">{words.lead}</p>
        </div>
      }
    >
      <div className="grid gap-2.5 px-4 pb-3">
        <SearchField label={words.search} value={text} onChange={setText} autoFocus />
        <div className="grid grid-cols-2 gap-2.5">
          <Select
            label={words.kind}
            choices={[
              { id: any, label: words.anyKind },
              ...kinds.map((id) => ({ id, label: words.kindOf(id) })),
            ]}
            value={kind ?? any}
            onChange={(id) => setKind(kinds.find((one) => one === id) ?? null)}
          />
          <Select
            label={words.uses}
            choices={[
              { id: any, label: words.anySteps },
              ...originsOf(offers).map((id) => ({ id, label: id })),
            ]}
            value={origin ?? any}
            onChange={(id) => setOrigin(id === any ? null : id)}
          />
        </div>
      </div>
      <ul
        aria-label={words.title}
        className="grid min-h-0 flex-1 content-start gap-2.5 overflow-auto px-4 pb-4"
      >
        {found.map((offer) => (
          <li key={offer.template.id}>
            <TemplateCard
              {...props}
              offer={offer}
              isOpen={opened === offer.template.id}
              onToggle={() => setOpened(opened === offer.template.id ? null : offer.template.id)}
            />
          </li>
        ))}
        {found.length === 0 && <li className="text-ink-3">{words.none}</li>}
      </ul>
    </PanelFrame>
  );
}

interface TemplateCardProps extends TemplatesPanelProps {
  readonly offer: TemplateOffer;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function TemplateCard({ offer, isOpen, onToggle, ...props }: TemplateCardProps) {
  const { template, steps } = offer;
  const looks = [...new Map(steps.map((step) => [`${step.colour} ${step.glyph}`, step])).values()];
  return (
    <article className="rounded-card border border-line-strong bg-surface">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="grid w-full gap-1.5 rounded-card p-3 text-left hover:bg-hover"
      >
        <span className="flex gap-1">
          {looks.slice(0, tilesShown).map(({ colour, glyph, title }) => (
            <Tile key={title} colour={colour} glyph={glyph} size={20} />
          ))}
        </span>
        <span className="text-sm font-semibold">{template.title}</span>
        <span className="text-xs text-ink-2">{template.text}</span>
        <span className="text-xs text-ink-3">
          {words.kindOf(template.kind)} · {words.steps(steps.length - 1)}
        </span>
      </button>
      {isOpen && <TemplateDetails offer={offer} {...props} />}
    </article>
  );
}

const tilesShown = 6;

function TemplateDetails({
  offer,
  onOpenFlow,
  onRefused,
}: TemplatesPanelProps & { offer: TemplateOffer }) {
  const { template, steps } = offer;
  const { title, kind, definition } = template;
  const designer = useDesigner();
  const environmentId = useEnvironmentId();
  const create = useCreateFlow();
  const open = () =>
    create.mutate(
      { environmentId, kind, name: title, definition: serializeDefinition(definition) },
      {
        onSuccess: ({ id }) => {
          notify({ title: words.opened(title) });
          onOpenFlow(id);
        },
        onError: onRefused,
      },
    );
  const addHere = () => {
    const all = Object.keys(definition.actions);
    const clip = clipOf({ definition, references: {} }, all, designer.newId);
    designer.open({ kind: 'paste', clip, slot: slotHere(designer.store.getState()) });
  };
  return (
    <div className="grid gap-2.5 border-t border-line p-3">
      <ol className="grid gap-1">
        {steps.map((step) => (
          <li key={step.name} className="flex items-center gap-2 text-xs">
            <Tile colour={step.colour} glyph={step.glyph} size={20} />
            <span className="truncate font-medium">{stepTitle(step.name, step)}</span>
            {stepTitle(step.name, step) !== step.title && (
              <span className="truncate text-ink-3">{step.title}</span>
            )}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon="plus" isPending={create.isPending} onPress={open}>
          {words.open}
        </Button>
        <Button icon="arrow-down" onPress={addHere}>
          {words.addHere}
        </Button>
      </div>
      <p className="text-xs text-ink-3">{words.addHereHelp}</p>
    </div>
  );
}

/** Behind the step that is chosen; without one, behind the last of the flow. */
function slotHere(state: Parameters<typeof slotAfter>[0]): Slot {
  const last = Object.keys(state.definition.actions).at(-1) ?? null;
  const atEnd: Slot = { container: null, branch: 'actions', after: last, mode: 'between' };
  return (state.selection === null ? null : slotAfter(state, 'between')) ?? atEnd;
}
