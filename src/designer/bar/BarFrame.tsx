import type { ReactNode } from 'react';

/** The bar above the canvas. */
export function BarFrame({ children }: { children: ReactNode }) {
  return (
    <header className="z-5 flex h-12 shrink-0 items-center gap-1 overflow-x-auto border-b border-line bg-surface pr-2.5 pl-2 [scrollbar-width:none] max-sm:h-14 max-sm:gap-1.5 max-sm:px-2">
      {children}
    </header>
  );
}

export function BarRule() {
  return <span className="mx-1.5 h-[18px] w-px shrink-0 bg-line max-sm:hidden" />;
}
