import type { Reference } from '../../expressions/language';
import { cx, Icon, Tile, type TileColour } from '../../ui';
import { type Pill, plainLabel } from './pills';

/** How a reference is shown: in the words and the colour of the step that it reads. */
export interface ReferenceLook {
  readonly label: string;
  readonly colour: TileColour;
  /** A name of the icon set. */
  readonly glyph: string;
}

export type DescribeReference = (reference: Reference) => ReferenceLook | null;

const glyphs: Record<Reference['kind'], string> = {
  action: 'braces',
  scope: 'frame',
  loop: 'repeat',
  item: 'repeat',
  variable: 'variable',
  parameter: 'settings-2',
  trigger: 'zap',
};

const plainLook = (reference: Reference): ReferenceLook => ({
  label: plainLabel(reference),
  colour: 'slate',
  glyph: glyphs[reference.kind],
});

const frame =
  'mx-px -my-0.5 inline-flex h-5 max-w-full cursor-default items-center gap-1 rounded-[5px] align-middle text-xs leading-5 font-medium whitespace-nowrap select-none forced-outline';
const plain = 'bg-surface pr-1.5 pl-[3px] text-ink';
const code = 'bg-expr-soft pr-1.5 pl-[5px] text-expr';

const line = 'shadow-[inset_0_0_0_1px_var(--color-line-strong)]';
const doubtful = 'shadow-[inset_0_0_0_1px_var(--color-warn-line)]';
const chosen = 'group-focus-within/field:shadow-[inset_0_0_0_1.5px_var(--color-accent)]';

/** A pill as it stands in the text. */
export function PillView({
  pill,
  selected,
  describe,
  hasTitle,
}: {
  readonly pill: Pill;
  readonly selected: boolean;
  readonly describe: DescribeReference;
  /** Nothing else says what its expression is. */
  readonly hasTitle: boolean;
}) {
  const { reference, warning } = pill;
  const title = hasTitle ? (warning ?? pill.code) : undefined;
  if (!reference) {
    return (
      <span title={title} className={cx(frame, code, warning && doubtful, selected && chosen)}>
        <Icon name={warning ? 'triangle-alert' : 'square-function'} size={12} />
        <span className="truncate font-mono text-[11px]">{pill.short}</span>
      </span>
    );
  }
  const { label, colour, glyph } = describe(reference) ?? plainLook(reference);
  return (
    <span title={title} className={cx(frame, plain, line, selected && chosen)}>
      <Tile colour={colour} glyph={glyph} size={14} />
      <span className="truncate">{label}</span>
    </span>
  );
}
