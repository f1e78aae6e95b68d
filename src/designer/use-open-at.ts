import { useEffect, useState } from 'react';
import { findStep } from '../model/edit/place';
import { notify } from '../ui';
import { displayName } from './step-name';
import type { StepPlace } from './step-place';
import type { Designer } from './store';
import { words } from './words';

/** Opens the step that an address names, once. The draft may no longer have it. */
export function useOpenAt(
  designer: Designer,
  openAt: { readonly step: string; readonly at?: StepPlace } | undefined,
): void {
  const [wanted] = useState(openAt);
  useEffect(() => {
    if (!wanted) return;
    const { step, at } = wanted;
    if (!findStep(designer.store.getState().definition, step)) {
      notify({ title: words.stepGone(displayName(step)) });
      return;
    }
    designer.select(step);
    if (at) designer.open({ kind: 'step', at });
  }, [designer, wanted]);
}
