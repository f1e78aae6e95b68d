import { type ReactNode, useId } from 'react';
import { Tile } from '../../ui';
import { describeStep } from '../project/output-schema';
import { stepTitle } from '../step-name';
import { useDesignerState } from '../use-designer';
import { usageWords as words } from './words';

interface StepSectionProps {
  /** Null: the flow itself. */
  readonly step: string | null;
  /** Its rows, given the title. */
  readonly children: (title: string) => ReactNode;
}

/** What was found in one step, below its name. */
export function StepSection({ step, children }: StepSectionProps) {
  const titleId = useId();
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  const found = step === null ? undefined : describeStep(definition, step, connectors);
  const description = found?.description;
  const title = step === null || !description ? words.theFlow : stepTitle(step, description);
  return (
    <section aria-labelledby={titleId} className="pt-2">
      <h3 id={titleId} className="flex min-h-7 items-center gap-2 px-2 font-medium">
        <Tile
          colour={description?.colour ?? 'slate'}
          glyph={description?.glyph ?? 'workflow'}
          size={20}
        />
        <span className="truncate">{title}</span>
      </h3>
      <ul>{children(title)}</ul>
    </section>
  );
}
