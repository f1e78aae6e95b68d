import type { ReactNode } from 'react';
import { Separator, Toolbar } from 'react-aria-components';

/** Commands of a page on one line: one stop for Tab, arrows move inside. On a phone it scrolls. */
export function CommandBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Toolbar
      aria-label={label}
      className="-mx-2.5 flex items-center gap-0.5 overflow-x-auto px-px py-2.5 [scrollbar-width:none]"
    >
      {children}
    </Toolbar>
  );
}

export function CommandSeparator() {
  return (
    <Separator orientation="vertical" className="mx-2 h-[18px] w-px shrink-0 border-0 bg-line" />
  );
}
