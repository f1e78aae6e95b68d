import { IconButton, notify, Status, Tile } from '../../ui';
import { goToPlace } from '../commands/go-to-place';
import { wayBack } from '../commands/way-back';
import { describeStep } from '../project/output-schema';
import { displayName, stepTitle } from '../step-name';
import { Snippet } from '../usage/Snippet';
import { useDesigner, useDesignerState } from '../use-designer';
import { changeKinds, lookOf } from './change-marks';
import { type Comparison, type Difference, type DifferenceRow, isGone } from './differences';
import { restoreOne } from './restore';
import { changedPart, type RowWords, rowWords } from './row-words';
import type { CompareAsked } from './side';
import { compareWords as words } from './words';

interface DifferenceGroupProps {
  readonly asked: CompareAsked;
  readonly comparison: Comparison;
  readonly difference: Difference;
}

/** What differs in one step: its rows lead to their fields, its name to its card. */
export function DifferenceGroup({ asked, comparison, difference }: DifferenceGroupProps) {
  const designer = useDesigner();
  const connectors = useDesignerState((state) => state.connectors);
  const { step, kinds, rows } = difference;
  const gone = isGone(difference);
  const shown = gone ? comparison.before : comparison.after;
  const description =
    step === null ? undefined : describeStep(shown, step, connectors)?.description;
  const title = step === null || !description ? words.theFlow : stepTitle(step, description);
  const looks = changeKinds.filter((kind) => kinds.includes(kind)).map(lookOf);
  const onDraft = asked.after === 'draft';
  const isStep = step !== null && Object.hasOwn(shown.triggers, step) === false;
  const canRestore =
    designer.editable &&
    onDraft &&
    typeof asked.before === 'number' &&
    isStep &&
    !kinds.includes('added');
  return (
    <section aria-label={title} className="border-b border-line py-2 last:border-b-0">
      <h3 className="flex min-h-8 items-center gap-2 px-2">
        <Tile
          colour={description?.colour ?? 'slate'}
          glyph={description?.glyph ?? 'workflow'}
          size={20}
        />
        {onDraft && step !== null && !gone ? (
          <button
            type="button"
            data-row={`step ${step}`}
            aria-label={words.goTo(title, looks.map(({ word }) => word).join(', '))}
            className="min-w-0 flex-1 truncate rounded-sm text-left font-medium hover:underline"
            onClick={() => designer.point(step)}
          >
            {title}
          </button>
        ) : (
          <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
        )}
        {looks.map((look) => (
          <Status key={look.word} {...look} chip />
        ))}
        {canRestore && (
          <IconButton
            icon="rotate-ccw"
            size="sm"
            label={words.restoreStep(displayName(step), Number(asked.before))}
            onPress={() => restoreOne(designer, comparison, step, Number(asked.before))}
          />
        )}
      </h3>
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => {
            const said = rowWords(comparison, connectors, difference, row);
            return (
              <li key={keyOf(row)}>
                <RowFrame asked={asked} step={step} title={title} row={row} said={said} />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

const keyOf = (row: DifferenceRow) =>
  row.kind === 'field' ? `field ${row.path.join('/')}` : row.kind;

interface RowFrameProps {
  readonly asked: CompareAsked;
  readonly step: string | null;
  readonly title: string;
  readonly row: DifferenceRow;
  readonly said: RowWords;
}

function RowFrame({ asked, step, title, row, said }: RowFrameProps) {
  const designer = useDesigner();
  if (asked.after !== 'draft' || row.kind === 'place') return <Values said={said} />;
  const path = row.kind === 'field' ? row.path : row.kind === 'order' ? ['runAfter'] : [];
  const go = () => {
    const back = wayBack(designer);
    if (!goToPlace(designer, { step, path }, back)) notify({ title: words.theFlow });
  };
  return (
    <button
      type="button"
      data-row={keyOf(row)}
      aria-label={words.goToField(
        title,
        `${said.title}: ${words.was} ${said.from}, ${words.is} ${said.to}`,
      )}
      className="block w-full rounded-md text-left hover:bg-hover focus-visible:bg-hover"
      onClick={go}
    >
      <Values said={said} />
    </button>
  );
}

/** Both values, the earlier one first; of a longer text what differs is marked. */
function Values({ said: { title, from, to } }: { said: RowWords }) {
  return (
    <span className="block py-1.5 pr-2 pl-9 text-xs">
      <span className="block truncate font-medium text-ink">{title}</span>
      <span className="mt-0.5 grid grid-cols-[2.25rem_1fr] gap-x-1.5">
        <span className="text-ink-3">{words.was}</span>
        <Snippet text={from} spans={[changedPart(from, to)]} className="line-clamp-3" />
        <span className="text-ink-3">{words.is}</span>
        <Snippet text={to} spans={[changedPart(to, from)]} className="line-clamp-3" />
      </span>
    </span>
  );
}
