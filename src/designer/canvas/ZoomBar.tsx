import { useReactFlow, useStore } from 'reactflow';
import { IconButton, IconToggle } from '../../ui';
import { words } from '../words';
import { motion } from './motion';

interface ZoomBarProps {
  readonly minimap: boolean;
  readonly onMinimap: (shown: boolean) => void;
  readonly onFit: () => void;
}

/** At the bottom left. */
export function ZoomBar({ minimap, onMinimap, onFit }: ZoomBarProps) {
  const flow = useReactFlow();
  return (
    <div className="absolute bottom-3 left-3 z-10 flex items-center gap-px rounded-[9px] bg-surface p-0.5 shadow-lift ring ring-line forced-outline">
      <IconButton
        icon="minus"
        label={words.zoomOut}
        placement="top"
        onPress={() => void flow.zoomOut({ duration: motion() })}
      />
      <Percent />
      <IconButton
        icon="plus"
        label={words.zoomIn}
        placement="top"
        onPress={() => void flow.zoomIn({ duration: motion() })}
      />
      <span className="h-[18px] w-px bg-line" />
      <IconButton icon="maximize" label={words.fit} keys="F" placement="top" onPress={onFit} />
      <IconToggle
        icon="map"
        className="max-sm:hidden"
        label={words.minimap}
        placement="top"
        isSelected={minimap}
        onChange={onMinimap}
      />
    </div>
  );
}

/** By itself: a zoom changes it with each frame, and the buttons beside it not at all. */
function Percent() {
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <span className="w-11 text-center text-xs font-medium text-ink-2 tabular">{percent}%</span>
  );
}
