import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../model/definition';
import {
  authenticationTypeNames,
  connectionAuthentication,
  readAuthentication,
  withType,
  writeAuthentication,
} from './authentication-shape';
import { isRepeated, readDictionary, writeDictionary } from './dictionary-shape';
import { byteLength, readFile, writeFile } from './file-shape';
import { readMoment, writeMoment } from './moment-shape';
import { readTable, writeTable } from './table-shape';

const anything = fc.jsonValue() as fc.Arbitrary<Json>;
const given = fc.option(anything, { nil: undefined });
const text = fc.string();
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`, 'u'));

/** Values that fit, values that nearly do, and any others. */
const likely: Readonly<Record<string, fc.Arbitrary<Json | undefined>>> = {
  dictionary: fc.dictionary(text, anything) as fc.Arbitrary<Json>,
  table: fc.array(
    fc.oneof(
      fc.record({ header: anything, value: anything }),
      fc.record({ header: anything, value: anything, more: anything }),
    ),
  ) as fc.Arbitrary<Json>,
  authentication: fc.oneof(
    fc.constant(connectionAuthentication),
    fc
      .tuple(fc.constantFrom('Kerberos', ...authenticationTypeNames), fc.dictionary(text, anything))
      .map(([type, rest]) => ({ ...rest, type }) as Json),
  ),
  file: fc.oneof(
    fc.record({ name: text, contentBytes: fc.base64String() }),
    fc.record({ '$content-type': text, $content: fc.base64String() }),
    fc.record({ name: text, contentBytes: text }),
  ),
  moment: fc
    .tuple(
      digits(4),
      fc.constantFrom('', ':00', ':59.1234567'),
      fc.constantFrom('', 'Z', '+02:00', '!'),
    )
    .map(([year, seconds, mark]) => `${year}-03-04T05:06${seconds}${mark}`),
};

const pairs = {
  dictionary: { read: readDictionary, write: writeDictionary },
  table: { read: readTable, write: writeTable },
  authentication: { read: readAuthentication, write: writeAuthentication },
  file: { read: readFile, write: writeFile },
  moment: { read: readMoment, write: writeMoment },
} as unknown as Readonly<
  Record<string, { read(value: unknown): unknown; write(shape: unknown): unknown }>
>;

describe('a value that an editor reads', () => {
  it.each(Object.entries(pairs))('is written as it was: %s', (name, { read, write }) => {
    let fitting = 0;
    fc.assert(
      fc.property(fc.oneof(likely[name] ?? given, given), (value) => {
        const shape = read(value);
        if (shape === null || value === undefined || value === '') return;
        fitting++;
        expect(write(shape)).toEqual(value);
      }),
    );
    expect(fitting).toBeGreaterThan(0);
  });
});

it('tells a name that stands twice, and writes the first of both', () => {
  const rows = [
    { name: 'a', value: 1 },
    { name: 'a', value: 2 },
    { name: '', value: 3 },
  ];
  expect(rows.map((_, index) => isRepeated(rows, index))).toEqual([false, true, false]);
  expect(writeDictionary(rows)).toEqual({ a: 1 });
});

it('keeps what nothing here knows of when another kind of sign-in is chosen', () => {
  const shape = readAuthentication({ type: 'Basic', username: 'u', password: 'p', note: 'n' });
  expect(shape && writeAuthentication(withType(shape, 'Raw'))).toEqual({ type: 'Raw', note: 'n' });
});

it('counts the bytes behind base64', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(byteLength(Buffer.from(bytes).toString('base64'))).toBe(bytes.length);
    }),
  );
});
