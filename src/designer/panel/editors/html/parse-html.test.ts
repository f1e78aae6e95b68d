import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HtmlNode, parseHtml, shownTags } from './parse-html';

it('makes a tree of what may be shown, and closes what is left open', () => {
  expect(parseHtml('<p>Dear <b>you</p>a &amp; b<br>')).toEqual([
    { tag: 'p', children: ['Dear ', { tag: 'b', children: ['you'] }] },
    'a & b',
    { tag: 'br', children: [] },
  ]);
});

it('keeps no script, no style, no attribute and no address but of the web and of mail', () => {
  const source =
    '<script>alert(1)</script><style>p{}</style><p onclick="x()">a</p><a href="javascript:x()">b</a><a href="https://c.example">c</a><img src=x onerror=y>';
  expect(parseHtml(source)).toEqual([
    { tag: 'p', children: ['a'] },
    { tag: 'a', children: ['b'] },
    { tag: 'a', href: 'https://c.example', children: ['c'] },
  ]);
});

it('shows nothing but the tags of its list, whatever is written', () => {
  const part = fc.constantFrom(
    '<',
    '>',
    '</',
    'p',
    'script',
    ' ',
    '"',
    "'",
    '=',
    '&#60;',
    'a',
    '/',
  );
  const only = (nodes: readonly HtmlNode[]): boolean =>
    nodes.every((one) => typeof one === 'string' || (shownTags.has(one.tag) && only(one.children)));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => only(parseHtml(parts.join('')))),
  );
});
