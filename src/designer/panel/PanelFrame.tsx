import type { ReactNode } from 'react';
import { IconButton } from '../../ui';
import { words } from '../words';
import { useFocusAfterwards } from './use-focus-afterwards';

interface PanelFrameProps {
  /** Names the region. */
  readonly label: string;
  readonly header: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** The side panel: beside the canvas, never over it. */
export function PanelFrame({ label, header, onClose, children, footer }: PanelFrameProps) {
  useFocusAfterwards();
  return (
    <aside
      aria-label={label}
      data-panel
      className="flex min-h-0 w-[424px] max-w-full shrink-0 flex-col border-l has-data-wide:w-[560px] border-line bg-surface"
    >
      <header className="flex items-center gap-[11px] pt-3 pr-2.5 pb-2.5 pl-4">
        {header}
        <IconButton icon="x" size="sm" label={words.close} keys="Esc" onPress={onClose} />
      </header>
      {children}
      {footer && (
        <footer className="flex h-11 shrink-0 items-center gap-2 border-t border-line pr-2.5 pl-4 text-xs">
          {footer}
        </footer>
      )}
    </aside>
  );
}
