import { useEffect, useId, useMemo, useRef } from 'react';
import {
  type EachWay,
  type ListProposals,
  listProposals,
  type Way,
} from '../../model/edit/list-proposals';
import { readInLoops } from '../../model/scope/list-value';
import type { findAction } from '../../model/walk';
import { Button, Icon, IconButton } from '../../ui';
import { useStepName } from '../panel/step-context';
import { refusals } from '../refusal-words';
import { useDesignerState } from '../use-designer';
import type { ValueOffer } from '../values';
import { words } from './words';

interface ListCardProps {
  /** A list, or a value inside of one. */
  readonly offer: ValueOffer;
  readonly onChoose: (way: Way) => void;
  readonly onClose: () => void;
}

/** Proposes what a field for one value can do with a list. Nothing happens until one is chosen. */
export function ListCard({ offer, onChoose, onClose }: ListCardProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const step = useStepName();
  const definition = useDesignerState((state) => state.definition);
  const { list } = offer;
  const proposals = useMemo(
    () => list && listProposals(definition, step, list),
    [definition, step, list],
  );
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
    box.current?.querySelector<HTMLElement>('[data-ways] button')?.focus();
  }, []);
  if (!proposals) return null;
  const { each, first, join, whole } = proposals;
  return (
    <section
      ref={box}
      aria-labelledby={titleId}
      className="float mt-1.5 grid gap-2.5 rounded-card p-3"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isDefaultPrevented()) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="flex items-start gap-2">
        <Icon name="repeat" className="mt-0.5 text-accent-ink" />
        <div className="min-w-0 flex-1">
          <h3 id={titleId} className="font-semibold">
            {words.title(offer.title)}
          </h3>
          <p className="text-xs text-ink-2">{words.text}</p>
        </div>
        <IconButton icon="x" size="sm" label={words.notNow} keys="Esc" onPress={onClose} />
      </div>
      <EachChoice each={each} onChoose={onChoose} />
      <div data-ways className="flex flex-wrap gap-1.5">
        <Button size="sm" onPress={() => onChoose(first)}>
          {words.first}
        </Button>
        {join && (
          <Button size="sm" onPress={() => onChoose(join)}>
            {words.join}
          </Button>
        )}
        <Button size="sm" onPress={() => onChoose(whole)}>
          {words.whole}
        </Button>
      </div>
      {join?.adds && <p className="text-xs text-ink-3">{words.joinText(join.adds)}</p>}
    </section>
  );
}

interface EachChoiceProps {
  readonly each: ListProposals['each'];
  readonly onChoose: (way: Way) => void;
}

/** What would be wrapped, and where, before anything is. */
function EachChoice({ each, onChoose }: EachChoiceProps) {
  const step = useStepName();
  if ('refused' in each) {
    return (
      <p className="text-xs text-ink-2">
        {words.each}: {refusals[each.refused]}
      </p>
    );
  }
  const names = each.loops.map(({ name }) => name);
  const [loop = ''] = names;
  return (
    <div data-ways className="grid gap-1.5 rounded-md bg-sunken p-2.5">
      <Button
        variant="primary"
        size="sm"
        icon="repeat"
        className="justify-self-start"
        onPress={() => onChoose(each)}
      >
        {words.each}
      </Button>
      <p className="text-xs text-ink-2">
        {names.length === 1 ? words.wraps(step, loop) : words.wrapsTwice(step, names)}
      </p>
      <Preview step={step} each={each} />
      {each.losing.length > 0 && (
        <p className="flex gap-1.5 text-xs text-warn">
          <Icon name="triangle-alert" size={14} />
          {words.losing(each.losing)}
        </p>
      )}
    </div>
  );
}

/** The loops around the step, as they would stand. */
function Preview({ step, each }: { step: string; each: EachWay }) {
  return (
    <ul className="grid gap-0.5 font-mono text-[11.5px] text-ink-2">
      {each.loops.map(({ name, over }, depth) => (
        <li key={name} style={{ paddingLeft: depth * 14 }} className="truncate">
          <b className="text-ink">{name}</b> {over}
        </li>
      ))}
      <li style={{ paddingLeft: each.loops.length * 14 }} className="truncate">
        <b className="text-ink">{step}</b> {each.expression}
      </li>
    </ul>
  );
}

/** What reads the value where the loops around go over its list already; null: somebody has to choose. */
export function readAtOnce(
  definition: Parameters<typeof findAction>[0],
  step: string,
  { list }: ValueOffer,
): string | null {
  if (!list) return null;
  const read = readInLoops(definition, step, list);
  return read.missing.length === 0 ? read.expression : null;
}
