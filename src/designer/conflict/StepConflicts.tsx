import { useDesignerState } from '../use-designer';
import { ConflictNote } from './ConflictNote';

/** Above the tabs of a step, whichever is open: what somebody else changed at the same time. */
export function StepConflicts({ name }: { name: string }) {
  const contested = useDesignerState((state) => state.contested);
  const own = contested.filter(({ step }) => step === name);
  if (own.length === 0) return null;
  return (
    <div className="mx-4 mb-2 grid max-h-[55%] shrink-0 gap-2 overflow-auto">
      {own.map((one) => (
        <ConflictNote key={one.clash.id} contested={one} />
      ))}
    </div>
  );
}
