import { describe, expect, it } from 'vitest';
import type { Json } from '../../../model/definition';
import { begin, bodyOf } from './begin-action';

describe('ChunkText', () => {
  const text = 'one two three four five six';
  it('takes its inputs in either case', () => {
    const expected = { value: ['one two', ' three four', ' five six'] };
    const given = { text, chunkingStrategy: 'TokenSize', EncodingModel: 'cl100k_base' };
    expect(bodyOf(begin('chunktext', { ...given, TokenSize: 2, PageOverlapLength: 0 }))).toEqual(
      expected,
    );
    expect(bodyOf(begin('chunktext', { ...given, tokenSize: 2 }))).toEqual(expected);
  });

  it('refuses what is missing', () => {
    expect(() => begin('chunktext', { TokenSize: 2 })).toThrow("Required property 'text'");
    expect(begin('chunktext', { text, TokenSize: 0 })).toMatchObject({ status: 'Failed' });
    expect(begin('chunktext', { text, TokenSize: 9, chunkingStrategy: 'Guess' })).toMatchObject({
      status: 'Failed',
    });
  });
});

describe('ParseDocument', () => {
  const envelope = (type: string, text: string): Json => ({
    '$content-type': type,
    $content: Buffer.from(text, 'latin1').toString('base64'),
  });
  const parsed = (content: Json): unknown => bodyOf(begin('parsedocument', { content }));

  it('reads text, JSON and pages', () => {
    expect(parsed('plain')).toEqual({ text: 'plain' });
    expect(parsed({ a: 1 })).toEqual({ text: '{"a":1}' });
    expect(parsed(envelope('text/csv', 'a,b'))).toEqual({ text: 'a,b' });
    const page =
      '<html><head><title>T</title></head><p>a &amp; b</p><script>x<y</script><!-- c --><p>1 < 2</html>';
    expect(parsed(page)).toEqual({ text: 'a & b\n1 < 2' });
    expect(parsed(envelope('text/html', 'a<br>b<td>1</td><td>2'))).toEqual({ text: 'a\nb1\t2' });
  });

  it.each([
    ['application/pdf', '%PDF-1.7', 'a PDF document'],
    ['application/octet-stream', 'PK\u0003\u0004', 'an Office document'],
    ['image/png', 'x', 'a picture'],
    ['application/octet-stream', 'a\u0000b', 'a binary file'],
  ])('says that it cannot read %s', (type, text, told) => {
    const { code, error } = begin('parsedocument', { content: envelope(type, text) });
    expect(code).toBe('NotSupported');
    expect(error?.message).toContain(told);
  });
});
