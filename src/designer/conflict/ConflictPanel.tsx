import { Button, EmptyState } from '../../ui';
import { wayBack } from '../commands/way-back';
import { PanelFrame } from '../panel/PanelFrame';
import { displayName } from '../step-name';
import type { Designer } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';
import { ConflictNote } from './ConflictNote';
import { conflictWords as words } from './words';

/** Every conflict of the flow, also those of steps that are gone and of what is no step. */
export function ConflictPanel() {
  const designer = useDesigner();
  const contested = useDesignerState((state) => state.contested);
  return (
    <PanelFrame
      label={words.title}
      onClose={() => designer.open(null)}
      header={<h2 className="min-w-0 flex-1 text-md font-semibold">{words.title}</h2>}
    >
      {contested.length === 0 ? (
        <EmptyState icon="circle-check" title={words.none} text={words.noneText} />
      ) : (
        <div className="grid min-h-0 flex-1 content-start gap-3 overflow-auto px-4 pb-4">
          <p className="text-xs text-ink-2">{words.text}</p>
          {contested.map((one) => (
            <div key={one.clash.id} className="grid gap-1">
              <ConflictNote contested={one} namesStep />
              {one.step !== null && (
                <Button
                  size="sm"
                  variant="quiet"
                  icon="arrow-right"
                  className="justify-self-start"
                  onPress={() => goTo(designer, one.step)}
                >
                  {words.goTo(displayName(one.step))}
                </Button>
              )}
            </div>
          ))}
        </div>
      )}
    </PanelFrame>
  );
}

function goTo(designer: Designer, step: string | null): void {
  const back = wayBack(designer);
  designer.select(step);
  designer.open({ kind: 'step', back });
}
