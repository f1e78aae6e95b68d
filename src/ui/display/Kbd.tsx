import { cx } from '../class-names';

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.userAgent);

/** Keys as this device names them; `Mod` is ⌘ on Apple's and Ctrl elsewhere. */
function keyLabels(keys: string): readonly string[] {
  return keys.split('+').map((key) => {
    if (key === 'Mod') return isApple ? '⌘' : 'Ctrl';
    if (key === 'Shift') return isApple ? '⇧' : 'Shift';
    if (key === 'Alt') return isApple ? '⌥' : 'Alt';
    return key;
  });
}

/** A key or a chord, e.g. `Mod+K`. A phone has no keys to press. */
export function Kbd({ keys, plain = false }: { keys: string; plain?: boolean }) {
  return (
    <span className="inline-flex gap-0.5 max-sm:hidden">
      {keyLabels(keys).map((key) => (
        <kbd
          key={key}
          className={cx(
            'inline-block min-w-[18px] rounded-xs px-1 text-center font-sans text-[10.5px] leading-4 font-medium',
            !plain && 'border border-line bg-surface text-ink-3',
          )}
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
