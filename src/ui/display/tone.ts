/** What a colour means. It is never the only sign: a word or an icon stands with it. */
export type Tone = 'ok' | 'bad' | 'warn' | 'idle' | 'accent' | 'expr';

export const toneText: Record<Tone, string> = {
  ok: 'text-ok',
  bad: 'text-bad',
  warn: 'text-warn',
  idle: 'text-idle',
  accent: 'text-accent-ink',
  expr: 'text-expr',
};

export const toneSoft: Record<Tone, string> = {
  ok: 'bg-ok-soft',
  bad: 'bg-bad-soft',
  warn: 'bg-warn-soft',
  idle: 'bg-idle-soft',
  accent: 'bg-accent-soft',
  expr: 'bg-expr-soft',
};
