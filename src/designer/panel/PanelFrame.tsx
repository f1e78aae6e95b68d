import type { ReactNode } from 'react';
import { cx, IconButton } from '../../ui';
import { panelPlace } from '../panel-place';
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

/** The side panel: beside the canvas, never over it. On a phone it is a sheet that takes the window. */
export function PanelFrame({ label, header, onClose, children, footer }: PanelFrameProps) {
  useFocusAfterwards();
  return (
    <aside
      aria-label={label}
      data-panel
      className={cx(
        panelPlace,
        'flex flex-col sm:w-[424px] sm:has-data-wide:w-[560px] lg:has-data-widest:w-[720px]',
      )}
    >
      <header className="flex items-center gap-[11px] pt-3 pr-2.5 pb-2.5 pl-4 max-sm:gap-1.5 max-sm:py-2 max-sm:pr-2">
        {header}
        <IconButton icon="x" size="sm" label={words.close} keys="Esc" onPress={onClose} />
      </header>
      {children}
      {footer && (
        <footer className="flex min-h-11 shrink-0 items-center gap-2 border-t border-line pr-2.5 pl-4 text-xs max-sm:pb-[env(safe-area-inset-bottom)] max-sm:has-[>[data-keys]:only-child]:hidden">
          {footer}
        </footer>
      )}
    </aside>
  );
}
