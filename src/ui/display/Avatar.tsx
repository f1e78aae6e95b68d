import type { CSSProperties } from 'react';
import { cx } from '../class-names';
import { words } from '../words';
import { hueOf, initialsOf } from './avatar-identity';

export type AvatarSize = 18 | 20 | 22 | 24 | 28 | 32 | 40;

const sizes: Record<AvatarSize, string> = {
  18: 'size-[18px] text-[8px]',
  20: 'size-5 text-[8.5px]',
  22: 'size-[22px] text-[9.5px]',
  24: 'size-6 text-[10px]',
  28: 'size-7 text-[11px]',
  32: 'size-8 text-xs',
  40: 'size-10 text-md',
};

export interface AvatarIdentity {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'person' | 'group';
}

export interface AvatarProps extends AvatarIdentity {
  readonly size?: AvatarSize;
  readonly className?: string;
}

/** Initials on a hue of their own. The name stands beside it, or on the stack that holds it. */
export function Avatar({ id, name, kind = 'person', size = 24, className }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      title={name}
      style={{ '--h': hueOf(id) } as CSSProperties}
      className={cx(
        'inline-grid shrink-0 place-items-center font-semibold tracking-normal select-none forced-outline',
        'bg-[light-dark(oklch(0.9_0.055_var(--h)),oklch(0.36_0.06_var(--h)))]',
        'text-[light-dark(oklch(0.36_0.085_var(--h)),oklch(0.92_0.045_var(--h)))]',
        kind === 'group' ? 'rounded-[30%]' : 'rounded-full',
        sizes[size],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}

/** Several people, overlapping; read out as one list of names. */
export function AvatarStack({
  people,
  size = 22,
  max = 3,
}: {
  people: readonly AvatarIdentity[];
  size?: AvatarSize;
  max?: number;
}) {
  const shown = people.slice(0, max);
  const rest = people.length - shown.length;
  const names = shown.map((person) => person.name).join(', ');
  return (
    <span className="inline-flex items-center">
      <span className="sr-only">{rest > 0 ? `${names} ${words.moreOf(rest)}` : names}</span>
      {shown.map((person) => (
        <Avatar
          key={person.id}
          {...person}
          size={size}
          className="ring-[1.5px] ring-surface not-first:-ml-[3px]"
        />
      ))}
      {rest > 0 && (
        <span aria-hidden="true" className="ml-1 text-xs text-ink-3 tabular">
          +{rest}
        </span>
      )}
    </span>
  );
}
