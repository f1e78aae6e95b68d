import type { Measure } from './fit-text';

/** How wide titles and lines are, as this browser draws them; other programs draw them much alike. */
export function textMeasures(): { readonly title: Measure; readonly line: Measure } {
  const paint = document.createElement('canvas').getContext('2d');
  const family = 'Inter, system-ui, sans-serif';
  const measure =
    (font: string): Measure =>
    (text) => {
      if (!paint) return text.length * 7;
      paint.font = `${font} ${family}`;
      return paint.measureText(text).width;
    };
  return { title: measure('600 13px'), line: measure('12px') };
}
