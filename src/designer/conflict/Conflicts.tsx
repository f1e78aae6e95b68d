import { useEffect, useMemo, useRef } from 'react';
import { useBackend, useClashes, usePeople } from '../../queries';
import { announce, Button, Icon } from '../../ui';
import { useFlowId } from '../panel/environment';
import type { Designer } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';
import { type Contested, contested, contestedPlace } from './contested';
import { conflictWords as words } from './words';

/** Follows what is in conflict, for cards and panels; in the bar, the way to it. */
export function Conflicts() {
  const designer = useDesigner();
  const count = useFollowed(designer);
  if (count === 0) return null;
  return (
    <Button variant="quiet" className="text-bad tabular" onPress={() => openConflicts(designer)}>
      <Icon name="users-round" />
      {words.bar(count)}
    </Button>
  );
}

/** The only one is shown where it is. */
function openConflicts(designer: Designer): void {
  const [first, ...more] = designer.store.getState().contested;
  if (first?.step && more.length === 0) designer.select(first.step);
  else designer.open({ kind: 'conflicts' });
}

function useFollowed(designer: Designer): number {
  const { actorId } = useBackend();
  const clashes = useClashes(useFlowId()).data;
  const nameOf = useNames();
  const found = useMemo(
    () => clashes?.map((one) => contested(one, { actorId, isOwn: designer.isOwn, nameOf })) ?? none,
    [clashes, actorId, designer, nameOf],
  );
  useEffect(() => designer.show({ contested: found }), [designer, found]);
  useTold(designer, found);
  return useDesignerState((state) => state.contested.length);
}

const none: readonly Contested[] = [];

/** Says what has come since it was last said. */
function useTold(designer: Designer, found: readonly Contested[]): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    const { definition, connectors } = designer.store.getState();
    const news = found.filter(({ clash }) => !told.current.has(clash.id));
    told.current = new Set(found.map(({ clash }) => clash.id));
    for (const one of news) {
      announce(words.told(contestedPlace(one, definition, connectors), one.sentence));
    }
  }, [designer, found]);
}

function useNames(): (actorId: string) => string {
  const people = usePeople().data;
  return useMemo(() => {
    const names = new Map(people?.map(({ id, name }) => [id, name]));
    return (actorId) => names.get(actorId) ?? actorId;
  }, [people]);
}
