import { type RefObject, useEffect, useState } from 'react';
import { describeStep } from '../project/output-schema';
import { type StepPlace, type StepTab, tabOf } from '../step-place';
import type { DesignerState } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';

/** The tab that is open in the panel of a step; follows whoever is led to a place in it. */
export function useStepTab(isOther: boolean, name: string, panel: RefObject<HTMLElement | null>) {
  const { store } = useDesigner();
  const place = useDesignerState(({ panel: open }) =>
    open?.kind === 'step' && !isOther ? open.at : undefined,
  );
  const [tab, setTab] = useState<StepTab>('parameters');
  const [followed, setFollowed] = useState<StepPlace | undefined>(undefined);
  if (place !== followed) {
    setFollowed(place);
    if (place?.kind === 'tab') setTab(place.tab);
    if (place?.kind === 'field') setTab(tabOf(place.path, fieldsOf(store.getState(), name)));
  }
  useEffect(() => {
    if (place?.kind !== 'field' || !panel.current) return;
    const whole = panel.current.closest<HTMLElement>('[data-panel]') ?? panel.current;
    return focusWhenThere(whole, place.path);
  }, [place, panel]);
  return { tab, setTab, place };
}

function fieldsOf({ definition, connectors }: DesignerState, name: string) {
  const found = describeStep(definition, name, connectors);
  return found?.description.fields.map((field) => field.path) ?? [];
}

/** Editors come after the form; whoever waits longer has gone on. */
const longestWait = 3000;

/** The field may come a moment later; answers how to stop waiting for it. */
function focusWhenThere(panel: HTMLElement, path: readonly string[]): () => void {
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const tryNow = () => {
    const target = editorIn(panel, path);
    if (!target) return;
    stop();
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  };
  const observer = new MutationObserver(tryNow);
  const timer = setTimeout(stop, longestWait);
  observer.observe(panel, { childList: true, subtree: true, attributes: true });
  tryNow();
  return stop;
}

const editors =
  'input, textarea, select, [contenteditable=true], [role=textbox], button:not([data-rename])';

/** Of the innermost field that holds the value. */
function editorIn(panel: HTMLElement, path: readonly string[]): HTMLElement | null {
  for (let length = path.length; length > 0; length--) {
    const field = panel.querySelector(
      `[data-field="${CSS.escape(path.slice(0, length).join('/'))}"]`,
    );
    if (!field) continue;
    if (field.querySelector('[aria-busy=true]')) return null;
    return field.querySelector<HTMLElement>(editors);
  }
  return null;
}
