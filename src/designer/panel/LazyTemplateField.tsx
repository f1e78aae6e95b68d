import { lazy, Suspense } from 'react';
import { cx } from '../../ui';
import type { TemplateFieldProps } from '../expression';

/** The editor is half of the designer's script; the canvas need not wait for it. */
const loadEditor = () => import('./template-editing');

const TemplateField = lazy(async () => ({ default: (await loadEditor()).StepTemplateField }));

export const LazyValuePicker = lazy(async () => ({ default: (await loadEditor()).ValuePicker }));

/** Fetches the editor while nothing else is to do, so that the first panel opens with its fields. */
export function preloadEditor(): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => void loadEditor(), 2000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(() => void loadEditor());
  return () => cancelIdleCallback(handle);
}

export function LazyTemplateField(props: TemplateFieldProps) {
  return (
    <Suspense fallback={<Waiting value={props.value} multiline={props.multiline ?? false} />}>
      <TemplateField {...props} />
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
        multiline ? 'min-h-18' : 'min-h-8 truncate',
      )}
    >
      {value}
    </div>
  );
}
