import { useMemo, useState } from 'react';
import type { ConnectorManifest } from '../../model/connector';
import type { Definition } from '../../model/definition';
import { Button, type Choice, Select, Tile } from '../../ui';
import { arrangingWords } from '../commands/arranging-words';
import { notifyRemoved } from '../commands/removing';
import { PanelFrame } from '../panel/PanelFrame';
import { describeStep } from '../project/output-schema';
import { labelReference } from '../project/reference-label';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { words as designerWords } from '../words';
import { type Affected, affectedBy, deleteCommand, type Repair } from './delete-plan';
import { arrangeWords as words } from './words';

/** What would miss the steps that shall go, and what stands there instead. */
export function DeletePanel({ steps }: { steps: readonly string[] }) {
  const designer = useDesigner();
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  const places = useMemo(
    () => affectedBy(definition, steps, connectors),
    [definition, steps, connectors],
  );
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const choiceOf = (place: Affected) => chosen[place.key] ?? firstChoice(place);
  const remove = () => {
    const repairs = places.map((place) => ({ place, repair: repairOf(choiceOf(place)) }));
    const command = deleteCommand(definition, steps, repairs);
    designer.open(null);
    if (!command || designer.dispatch(command) !== null) return;
    notifyRemoved(designer, steps, definition);
  };
  return (
    <PanelFrame
      label={arrangingWords.deleteTitle(steps.length)}
      onClose={() => designer.open(null)}
      header={
        <div className="min-w-0 flex-1">
          <h2 className="text-md leading-[19px] font-semibold">
            {arrangingWords.deleteTitle(steps.length)}
          </h2>
          <p className="truncate text-xs text-ink-3">{steps.map(displayName).join(', ')}</p>
        </div>
      }
    >
      <div className="grid gap-2.5 px-4 pb-3">
        <p>{words.deleteIntro(places.length)}</p>
        {/* Not at the foot, where the last notice may still stand. */}
        <span className="flex items-center gap-2">
          <Button autoFocus variant="danger" icon="trash-2" onPress={remove}>
            {words.delete}
          </Button>
          <Button onPress={() => designer.open(null)}>{words.cancel}</Button>
        </span>
      </div>
      <ul className="grid min-h-0 flex-1 content-start gap-2.5 overflow-auto px-4 pb-4">
        {places.map((place) => (
          <li key={place.key} className="grid gap-2 rounded-card border border-line p-2.5">
            <Place place={place} definition={definition} connectors={connectors} />
            <Select
              label={words.repair}
              isDisabled={!place.repairable}
              choices={choicesOf(place)}
              value={choiceOf(place)}
              onChange={(id) => setChosen({ ...chosen, [place.key]: id })}
            />
          </li>
        ))}
      </ul>
    </PanelFrame>
  );
}

interface PlaceProps {
  readonly place: Affected;
  readonly definition: Definition;
  readonly connectors: readonly ConnectorManifest[];
}

/** The step and the field that read, and what they read; a press goes there. */
function Place({ place, definition, connectors }: PlaceProps) {
  const designer = useDesigner();
  const { step, path, references, text } = place;
  const description = describeStep(definition, step, connectors)?.description;
  const field = description?.fields.find((one) => one.path.join('/') === path.join('/'));
  const read = references.map((one) => labelReference(one, definition, connectors));
  const names = read.map((one) => {
    const of = one.step ? displayName(one.step.name) : '';
    return of === '' || of === one.text ? one.text : words.valueOf(one.text, of);
  });
  const what = names.length === 0 ? text : [...new Set(names)].join(', ');
  return (
    <button
      type="button"
      aria-label={designerWords.goTo(displayName(step))}
      className="flex min-w-0 items-center gap-2.5 rounded-md text-left hover:bg-hover"
      onClick={() => designer.select(step)}
    >
      {description && <Tile colour={description.colour} glyph={description.glyph} size={28} />}
      <span className="min-w-0">
        <b className="block truncate font-[550]">{displayName(step)}</b>
        <span className="block truncate text-xs text-ink-2">
          {field?.title ?? path.filter((one) => one !== 'inputs').join(' › ')} {words.reads(what)}
        </span>
      </span>
    </button>
  );
}

const valuePrefix = 'value:';

/** Nothing is put into anybody's mouth: another value is chosen by a person. */
function firstChoice({ repairable }: Affected): string {
  return repairable ? 'nothing' : 'asIs';
}

function choicesOf({ values, repairable }: Affected): readonly Choice[] {
  const asIs = { id: 'asIs', label: words.leaveAsIs };
  if (!repairable) return [asIs];
  return [
    { id: 'nothing', label: words.leaveNothing },
    ...values.map(({ title, step, expression }) => ({
      id: valuePrefix + expression,
      label: words.valueOf(title, step),
    })),
    asIs,
  ];
}

function repairOf(choice: string): Repair {
  if (choice.startsWith(valuePrefix)) {
    return { kind: 'value', expression: choice.slice(valuePrefix.length) };
  }
  return { kind: choice === 'nothing' ? 'nothing' : 'asIs' };
}
