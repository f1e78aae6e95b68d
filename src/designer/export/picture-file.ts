/** A drawing of the page as a file. */

interface Size {
  readonly width: number;
  readonly height: number;
}

export function svgText(drawing: Element | null | undefined): string {
  if (!drawing) return '';
  const text = new XMLSerializer().serializeToString(drawing);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** Twice as fine as it is shown, as far as a browser can hold a picture of that size. */
const finest = 2;
const longestSide = 16_000;
const mostPixels = 120_000_000;

/** Null where the browser cannot make it. */
export async function pngOf(svg: string, { width, height }: Size): Promise<Blob | null> {
  const scale = Math.min(
    finest,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
