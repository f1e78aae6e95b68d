import type { ReactNode } from 'react';
import { cx } from '../class-names';
import type { GlyphName } from '../display/glyphs';
import { Icon } from '../display/Icon';
import { type Tone, toneSoft, toneText } from '../display/tone';

type NoteTone = Exclude<Tone, 'expr'>;

const icons: Record<NoteTone, GlyphName> = {
  ok: 'circle-check',
  bad: 'circle-alert',
  warn: 'triangle-alert',
  idle: 'info',
  accent: 'info',
};

export interface NoteProps {
  readonly tone?: NoteTone;
  readonly icon?: GlyphName;
  readonly title?: string;
  readonly children?: ReactNode;
  /** What one can do about it. */
  readonly actions?: ReactNode;
  /** Read out as soon as it appears: for what just happened, not for what stands on the page. */
  readonly announce?: boolean;
  readonly className?: string;
}

/** Something to know, where it matters: what happened, and the next step. */
export function Note({
  tone = 'idle',
  icon,
  title,
  children,
  actions,
  announce = false,
  className,
}: NoteProps) {
  return (
    <div
      {...(announce && { role: tone === 'bad' ? 'alert' : 'status' })}
      className={cx(
        'flex flex-wrap items-start gap-x-[9px] gap-y-2 rounded-md px-[11px] py-[9px] text-xs leading-[17px] forced-outline',
        toneSoft[tone],
        className,
      )}
    >
      <Icon name={icon ?? icons[tone]} size={16} className={toneText[tone]} />
      <div className="min-w-0 flex-1 basis-50 [&_a]:underline">
        {title && <b>{title} </b>}
        {children}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
