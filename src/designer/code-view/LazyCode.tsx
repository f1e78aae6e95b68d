/** The code editors, fetched when somebody opens one. */
import { lazy, Suspense } from 'react';
import { cx, Skeleton } from '../../ui';
import { panelPlace } from '../panel-place';

const Step = lazy(async () => ({ default: (await import('./StepCode')).StepCode }));
const Flow = lazy(async () => ({ default: (await import('./FlowCode')).FlowCode }));

export function LazyStepCode({ name }: { name: string }) {
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Step key={name} name={name} />
    </Suspense>
  );
}

export function LazyFlowCode() {
  return (
    <Suspense fallback={<aside aria-busy="true" className={cx(panelPlace, 'sm:w-[560px]')} />}>
      <Flow />
    </Suspense>
  );
}
