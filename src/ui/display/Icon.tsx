import { memo } from 'react';
import { type GlyphName, glyphs } from './glyphs';

export interface IconProps {
  readonly name: GlyphName;
  /** Pixels. */
  readonly size?: number;
  readonly className?: string;
}

/** Small glyphs need a heavier line to look as dark as large ones. */
function strokeFor(size: number): number {
  if (size <= 10) return 2.25;
  if (size <= 12) return 2.1;
  if (size <= 14) return 2;
  return 1.75;
}

/** A glyph beside a word, or inside something that has a name: it says nothing to a screen reader. */
export const Icon = memo(function Icon({ name, size = 16, className }: IconProps) {
  const Glyph = glyphs[name];
  return (
    <Glyph
      aria-hidden="true"
      size={size}
      strokeWidth={strokeFor(size)}
      className={`shrink-0 ${className ?? ''}`}
    />
  );
});
