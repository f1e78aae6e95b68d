import { cx } from '../class-names';
import { Spinner } from '../feedback/Spinner';
import type { GlyphName } from './glyphs';
import { Icon } from './Icon';
import { type Tone, toneSoft, toneText } from './tone';

export interface StatusLook {
  readonly tone: Tone;
  /** `spinner` for what is under way. */
  readonly icon: GlyphName | 'spinner';
  readonly word: string;
}

export interface StatusProps extends StatusLook {
  /** On a soft ground, for headers. */
  readonly chip?: boolean;
  readonly className?: string;
}

/** Icon and word, coloured third. */
export function Status({ tone, icon, word, chip = false, className }: StatusProps) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-[5px] align-middle text-xs font-medium whitespace-nowrap',
        toneText[tone],
        chip && `rounded-full py-0.5 pr-2 pl-1.5 ${toneSoft[tone]}`,
        className,
      )}
    >
      {icon === 'spinner' ? <Spinner size={13} /> : <Icon name={icon} size={14} />}
      {word}
    </span>
  );
}
