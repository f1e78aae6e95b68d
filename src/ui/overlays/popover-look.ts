/** Ground and movement of everything that floats near its trigger. */
export const popoverLook =
  'float rounded-card outline-none transition-[opacity,translate] duration-(--duration-base) ease-out entering:opacity-0 exiting:opacity-0 placement-bottom:entering:-translate-y-1 placement-top:entering:translate-y-1';

/** One row in a menu or a list that drops down. */
export const optionLook =
  'flex min-h-[30px] items-center gap-[9px] rounded-sm px-2 py-1 text-sm font-[450] no-underline outline-none select-none max-sm:min-h-11 focus:bg-hover hover:bg-hover pressed:bg-press disabled:opacity-45 forced-colors:focus:outline-2 forced-colors:focus:-outline-offset-2 forced-colors:focus:outline-[Highlight]';
