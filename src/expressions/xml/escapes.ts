/** The five signs that have a meaning in XML, and what stands for them. */
const names: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};
const signs = new Map(Object.entries(names).map(([sign, name]) => [name, sign]));

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&${names[sign]};`);

/** What stands for no character stays as it is. */
export const unescapeXml = (text: string): string =>
  text.replace(/&([^;&]{1,12});/g, (whole, name: string) => characterOf(name) ?? whole);

/** The character that stands between `&` and `;`; undefined if XML knows none. */
export function characterOf(name: string): string | undefined {
  const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!code) return signs.get(name);
  const [, hex, decimal] = code;
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  const text = String.fromCodePoint(point);
  return isLegal(text) ? text : undefined;
}

/** Control characters other than tab and line ends, and two that are no characters, have no place in XML. */
export const isLegal = (text: string): boolean => !illegal.test(text);

const illegal = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/u;
