/** The code editors, fetched when somebody opens one. */
import { lazy, Suspense } from 'react';
import { Skeleton } from '../../ui';

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
    <Suspense
      fallback={<aside aria-busy="true" className="w-[560px] border-l border-line bg-surface" />}
    >
      <Flow />
    </Suspense>
  );
}
