import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isZip, unzip } from './zip';

const limits = { entries: 10, entry: 1000, total: 1500 };
const names = (bytes: Uint8Array) => [...unzip(bytes, limits).files.keys()];
const messages = (bytes: Uint8Array) => unzip(bytes, limits).faults.map((one) => one.message);

describe('unpacking an archive', () => {
  it('takes JSON and XML, and leaves the rest packed', () => {
    const bytes = zipSync({
      'a/b.json': strToU8('{}'),
      'c.XML': strToU8('<c/>'),
      'd.msapp': strToU8('x'),
    });
    expect(isZip(bytes)).toBe(true);
    expect(names(bytes)).toEqual(['a/b.json', 'c.XML']);
  });

  it('reads folders written with either slash, and ignores names that lead outside', () => {
    const bytes = zipSync({
      'Workflows\\a.json': strToU8('{}'),
      '../evil.json': strToU8('{}'),
      'x/../../evil.json': strToU8('{}'),
      '/etc/evil.json': strToU8('{}'),
      'C:\\evil.json': strToU8('{}'),
      'fine..json': strToU8('{}'),
    });
    expect(names(bytes)).toEqual(['Workflows/a.json', 'fine..json']);
  });

  it('leaves out an entry that is too large, and refuses an archive that is', () => {
    const large = zipSync({ 'large.json': new Uint8Array(1001), 'a.json': strToU8('{}') });
    expect(names(large)).toEqual(['a.json']);
    expect(unzip(large, limits).faults).toEqual([
      { message: 'This entry unpacks to more than 1 MB and was left out.', entry: 'large.json' },
    ]);
    const sum = zipSync({ 'a.json': new Uint8Array(900), 'b.json': new Uint8Array(900) });
    expect(messages(sum)).toEqual(['The archive unpacks to more than 1 MB.']);
    const many = Object.fromEntries(
      Array.from({ length: 11 }, (_, n) => [`${n}.txt`, strToU8('')]),
    );
    expect(messages(zipSync(many))).toEqual(['The archive has more than 10 entries.']);
  });

  it('gives an entry that lies about its size no more room than it asked for', () => {
    const bytes = zipSync({ 'a.json': new Uint8Array(100_000) });
    const directory = bytes.findLastIndex(
      (_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1,
    );
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 500, true);
    const total = [...unzip(bytes, limits).files.values()].reduce(
      (sum, one) => sum + one.length,
      0,
    );
    expect(total).toBeLessThanOrEqual(500);
  });

  it('says that a damaged archive is one, whatever is broken in it', () => {
    const bytes = zipSync({ 'a.json': strToU8(JSON.stringify({ text: 'x'.repeat(500) })) });
    const damaged = 'The archive is damaged or uses a compression that is not known here.';
    expect(messages(bytes.slice(0, bytes.length / 2))).toEqual([damaged]);
    expect(messages(new Uint8Array([0x50, 0x4b, 3, 4]))).toEqual([damaged]);
    for (let at = 0; at < bytes.length; at++) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(() => unzip(broken, limits)).not.toThrow();
    }
  });
});
