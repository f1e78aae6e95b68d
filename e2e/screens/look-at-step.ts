/** Opens a step on the canvas and goes through its panel. Runs inside the page, where thousands are no wait. */

export interface StepAsked {
  readonly name: string;
  /** What the panel calls it. */
  readonly title: string;
}

export interface TabSeen {
  readonly label: string;
  readonly text: string;
  /** The paths of its fields. */
  readonly fields: readonly string[];
  /** The lines of its code that are in sight. */
  readonly code: readonly string[];
  /** Milliseconds. */
  readonly took: number;
}

export interface StepSeen {
  /** Its card is not in the page, as the view is elsewhere. */
  readonly isOutOfSight?: true;
  /** Why the panel could not be gone through. */
  readonly failure: string | null;
  /** All of the panel, with the tab that was open last. */
  readonly text: string;
  readonly tabs: readonly TabSeen[];
}

/** Takes nothing from around it: it is sent to the page as its text. */
export async function lookAtStep({ name, title }: StepAsked): Promise<StepSeen> {
  const longest = 10_000;
  /** It comes into the page with the view, a moment after the step before it was opened. */
  const cardWithin = 300;
  const tabs: TabSeen[] = [];
  let panel: HTMLElement | null = null;
  const failed = (failure: string): StepSeen => ({
    failure,
    text: panel?.innerText ?? '',
    tabs,
  });
  const until = async (isThere: () => boolean, most = longest): Promise<boolean> => {
    const last = performance.now() + most;
    while (!isThere()) {
      if (performance.now() > last) return false;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return true;
  };
  const rests = () => panel?.querySelector('[aria-busy=true], [role=status].grid') === null;
  const isOpen = () => {
    panel = document.querySelector<HTMLElement>('aside[aria-label=Step]');
    return panel?.querySelector('h2 .truncate')?.textContent === title;
  };

  const card = () => document.getElementById(`step-${name}`);
  if (!(await until(() => card() !== null, cardWithin)))
    return { ...failed('its card is not in sight'), isOutOfSight: true };
  card()?.click();
  if (!(await until(isOpen))) return failed('the panel does not open');
  const all = <T extends HTMLElement>(within: HTMLElement | null, selector: string) => [
    ...(within?.querySelectorAll<T>(selector) ?? []),
  ];
  const labels = all(panel, '[role=tab]');
  // From the one that the step before has left open: at one end of them, unless it had others.
  if (labels.at(-1)?.ariaSelected === 'true') labels.reverse();
  for (const tab of labels) {
    const start = performance.now();
    if (tab.ariaSelected !== 'true') tab.click();
    if (!(await until(() => tab.ariaSelected === 'true' && isOpen() && rests()))) {
      return failed(`${tab.innerText} does not open`);
    }
    const shown = document.getElementById(tab.getAttribute('aria-controls') ?? '');
    tabs.push({
      label: tab.innerText,
      text: shown?.innerText ?? '',
      fields: all(shown, '[data-field]').map((field) => field.dataset.field ?? ''),
      code: all(shown, '[aria-label^="Code of"] .cm-line').map((line) => line.textContent ?? ''),
      took: performance.now() - start,
    });
  }
  return { failure: null, text: (panel as HTMLElement | null)?.innerText ?? '', tabs };
}
