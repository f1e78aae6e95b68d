/** Texts that look like what they stand for, always the same for the same name. */
import type { Form } from './shape';

const guidOf = (number: number): string =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** A number that a name always has. */
export function seedOf(name: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < name.length; at++) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 16_777_619) >>> 0;
  }
  return hash;
}

/** Days that follow each other. */
function momentOf(index: number): string {
  return new Date(Date.UTC(2026, 0, 15 + index, 9, 30)).toISOString().replace('.000', '');
}

export function textOfForm(form: Form, label: string, index: number): string {
  const seed = seedOf(label) + index;
  switch (form) {
    case 'date':
      return momentOf(index);
    case 'day':
      return momentOf(index).slice(0, 10);
    case 'integer':
      return String(index + 1);
    case 'number':
      return `${index + 1}.5`;
    case 'boolean':
      return 'true';
    case 'uri':
      return `https://sample.invalid/${slug(label)}/${index + 1}`;
    case 'mail':
      return `person${index + 1}@sample.invalid`;
    case 'guid':
      return guidOf(seed);
    case 'base64':
      return toBase64(sampleText(label, index));
    case 'dataUri':
      return `data:text/plain;base64,${toBase64(sampleText(label, index))}`;
    case 'xml':
    case 'xmlContent':
      return `<sample><item>${index + 1}</item></sample>`;
    case 'localDate':
      return momentOf(index).slice(0, -1);
    case 'name':
      return `sample${index + 1}`;
    case 'json':
      return '{}';
    case 'path':
      return `/sample/${slug(label)}/${index + 1}`;
    case 'timeZone':
      return 'UTC';
    case 'duration':
      return 'PT1M';
  }
}

/** By what the name promises. */
export function textOfLabel(label: string, index: number): string {
  for (const [pattern, form] of promises)
    if (pattern.test(label)) return textOfForm(form, label, index);
  return sampleText(label, index);
}

const promises: readonly (readonly [RegExp, Form])[] = [
  [/e-?mail|^upn$|userprincipalname|^(from|to|cc|bcc)$/i, 'mail'],
  [/guid|uuid|(^|[a-z_])id$|Id$|ID$/, 'guid'],
  [/date|time$|created$|modified$|(On|At)$|^timestamp/, 'date'],
  [/ur[il]$|link$|href$/i, 'uri'],
  [/contentbytes|base64/i, 'base64'],
];

/** Without blanks, so that it may also stand in an address. */
function sampleText(label: string, index: number): string {
  const name = label.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  const sample = name === '' ? 'Sample' : `Sample-${name}`;
  return index === 0 ? sample : `${sample}-${index + 1}`;
}

const slug = (label: string): string =>
  label.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase() || 'sample';

/** Of bytes as base64 texts stand for them; pure rooms have no `btoa`. */
export function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let made = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63]);
    made += digits
      .slice(0, bytes.length - at + 1)
      .join('')
      .padEnd(4, '=');
  }
  return made;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
