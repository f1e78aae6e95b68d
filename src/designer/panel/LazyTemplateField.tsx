import { lazy, Suspense } from 'react';
import { cx } from '../../ui';
import type { TemplateFieldProps } from '../expression';
import { useNamesInScope } from './step-context';

/** The editor is half of the designer's script; a panel need not wait for it. */
export const loadEditor = () => import('./template-editing');

const TemplateField = lazy(async () => ({ default: (await loadEditor()).StepTemplateField }));

export const LazyFieldHelp = lazy(async () => ({ default: (await loadEditor()).FieldHelp }));

export function LazyTemplateField(props: TemplateFieldProps) {
  const names = useNamesInScope();
  return (
    <Suspense fallback={<Waiting value={props.value} multiline={props.multiline ?? false} />}>
      <TemplateField names={names} {...props} />
    </Suspense>
  );
}

/** The field's size and text, so that nothing moves when the editor comes. */
function Waiting({ value, multiline }: { value: string; multiline: boolean }) {
  return (
    <div
      aria-busy="true"
      className={cx(
        'rounded-sm bg-surface px-[9px] py-[5px] leading-[22px] text-ink-3 shadow-[inset_0_0_0_1px_var(--color-line-strong)]',
        multiline ? 'min-h-18' : 'min-h-8 truncate max-sm:min-h-10',
      )}
    >
      {value}
    </div>
  );
}
