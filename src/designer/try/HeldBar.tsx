import { useCallback, useEffect } from 'react';
import { useResumeRun } from '../../queries';
import { Button, Icon, Tooltip } from '../../ui';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { stopsOf } from './trial';
import { tryWords } from './words';

interface HeldBarProps {
  readonly runId: string;
  readonly onRefused: (error: unknown) => void;
}

type HowOn = 'step' | 'goOn';

const keys: Readonly<Record<string, HowOn>> = { F8: 'goOn', F10: 'step' };

/** Before which steps the run is paused, and the ways on. */
export function HeldBar({ runId, onRefused }: HeldBarProps) {
  const designer = useDesigner();
  // A text can be compared, a list would be a new one each time.
  const keysHeld = useDesignerState(({ run }) => [...(run?.view.held.keys() ?? [])].join('\n'));
  const held = keysHeld.split('\n').map((key) => ({ key, name: key.split('#')[0] ?? key }));
  const names = held.map(({ name }) => displayName(name));
  const resume = useResumeRun();
  const { mutate, isPending } = resume;
  const goOn = useCallback(
    (how: HowOn) => {
      const state = designer.store.getState();
      const view = state.run?.view;
      const waiting = [...(view?.held ?? [])];
      const at = waiting.find(([, { action }]) => action === state.selection) ?? waiting[0];
      // The page of a run has no breakpoints of its own: those that it was started with stay.
      const stops = designer.editable
        ? stopsOf(state)
        : { breakpoints: view?.stops?.breakpoints ?? [] };
      if (how === 'goOn') mutate({ runId, stops }, { onError: onRefused });
      else if (at) {
        const request = { runId, only: [at[0]], stops: { ...stops, everywhere: true as const } };
        mutate(request, { onError: onRefused });
      }
    },
    [designer, mutate, runId, onRefused],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const how = keys[event.key];
      const isWithOthers = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
      if (!how || isWithOthers || event.defaultPrevented || event.repeat) return;
      event.preventDefault();
      goOn(how);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [goOn]);
  return (
    <section
      aria-label={tryWords.paused}
      className="flex flex-wrap items-center gap-2 border-b border-warn-line bg-warn-soft px-3 py-1.5"
    >
      <Icon name="pause" className="text-warn" />
      <p role="status" className="flex min-w-0 flex-wrap items-baseline gap-x-1.5 text-sm">
        <span className="sr-only">{tryWords.pausedBefore(names)}</span>
        <span aria-hidden>{tryWords.pausedBefore([])}</span>
      </p>
      {held.map(({ key, name }) => (
        <Button
          key={key}
          size="sm"
          variant="quiet"
          className="min-w-0 font-semibold"
          onPress={() => designer.select(name)}
        >
          <span className="truncate">{displayName(name)}</span>
        </Button>
      ))}
      <span className="flex-1" />
      <Tooltip text={tryWords.stepHelp} keys="F10">
        <Button size="sm" icon="arrow-down" isDisabled={isPending} onPress={() => goOn('step')}>
          {tryWords.step}
        </Button>
      </Tooltip>
      <Tooltip text={tryWords.goOnHelp} keys="F8">
        <Button
          size="sm"
          variant="primary"
          icon="play"
          isDisabled={isPending}
          onPress={() => goOn('goOn')}
        >
          {tryWords.goOn}
        </Button>
      </Tooltip>
    </section>
  );
}
