import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HtmlNode, readHtml, safeHref } from './read-html';

/** The tree as compact text, e.g. `p(b(Hello) you)`. */
function show(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const attributes = node.href
        ? `[${node.href}]`
        : node.alt !== undefined
          ? `[${node.alt}]`
          : '';
      return `${node.tag}${attributes}(${show(node.children)})`;
    })
    .join('');
}

describe('what may be shown', () => {
  it.each([
    ['<p>Hello <strong>you</strong></p>', 'p(Hello b(you))'],
    ['plain &amp; simple &lt;3 &#8364; &#x2192;', 'plain & simple <3 € →'],
    ['<ul><li>a<li>b</ul>c', 'ul(li(a)li(b))c'],
    ['<table><tr><td>1<td>2<tr><td>3</table>', 'table(tr(td(1)td(2))tr(td(3)))'],
    ['a<br>b<hr/>', 'abr()bhr()'],
    ['<a href="https://example.org/?a=1&amp;b=2">x</a>', 'a[https://example.org/?a=1&b=2](x)'],
    ['<A HREF=mailto:a@b.example>x</A>', 'a[mailto:a@b.example](x)'],
    ['<font color=red>red</font>', 'red'],
    ['</p>lost end', 'lost end'],
    ['1 < 2 and <3', '1 < 2 and <3'],
    ['<img src="https://t.example/p.gif" alt="A &quot;cat&quot;">', 'img[A "cat"]()'],
    ['<!-- <b>no</b> --><!doctype html>yes', 'yes'],
  ])('%j becomes %j', (html, tree) => {
    expect(show(readHtml(html))).toBe(tree);
  });
});

describe('what could act', () => {
  it.each([
    ['<script>alert(1)</script>after', 'after'],
    ['<SCRIPT/x>alert(1)</SCRIPT >after', 'after'],
    ['<script>alert("</b>")', ''],
    ['<style>p{}</style><svg><a href="https://x.example">x</a></svg>y', 'y'],
    ['<p onclick="alert(1)" style="background:url(x)">x</p>', 'p(x)'],
    ['<a href="javascript:alert(1)">x</a>', 'a(x)'],
    ['<a href=" java\nscript:alert(1)">x</a>', 'a(x)'],
    ['<a href="&#106;avascript:alert(1)">x</a>', 'a(x)'],
    ['<a href="data:text/html,<script>1</script>">x</a>', 'a(x)'],
    ['<iframe src="https://x.example">inner</iframe>y', 'y'],
    ['<form action="https://x.example"><input name=a></form>y', 'y'],
    ['<img src=x onerror=alert(1)>', 'img[]()'],
    ['<scr<script>ipt>alert(1)</script>', 'ipt>alert(1)'],
    ['<b "><img src=x onerror=alert(1)>">x', 'b(img[]()">x)'],
    ['<math><mi><script>alert(1)</script></mi></math>', ''],
    ['<template><b>x</b></template>', ''],
    ['<base href="https://x.example"><meta http-equiv=refresh content=0><link rel=x>', ''],
    ['<object data=x><p>x</p></object>', ''],
  ])('%j becomes %j', (html, tree) => {
    expect(show(readHtml(html))).toBe(tree);
  });

  it('is no link without a scheme of a page or a message', () => {
    for (const href of ['vbscript:x', 'file:///etc', '//x.example', '/runs', '', '#a', 'blob:x']) {
      expect(safeHref(href)).toBeUndefined();
    }
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    '&',
    '<p',
    '</p>',
    '<script',
    '</script>',
    '<!--',
    '-->',
    '<a href=',
    'javascript:',
    '<td>',
    '<table>',
    'x',
    ' ',
    '<li>',
    '&#',
    'onload=1',
  );

  it('makes a tree of allowed tags and links only', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        walk(readHtml(pieces.join('')));
      }),
    );
    function walk(nodes: readonly HtmlNode[]): void {
      for (const node of nodes) {
        if (typeof node === 'string') continue;
        expect(node.tag).toMatch(/^[a-z][a-z1-6]*$/);
        expect(['script', 'iframe', 'style', 'svg', 'form']).not.toContain(node.tag);
        if (node.href !== undefined) expect(node.href).toMatch(/^(https?|mailto):/);
        walk(node.children);
      }
    }
  });

  it('is read in time that grows with its length only, however deep it nests', () => {
    const depth = 20_000;
    const deep = readHtml(`${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}`);
    expect(show(deep)).toContain('x');
    expect(readHtml('<'.repeat(depth)).length).toBe(depth);
    expect(readHtml(`<a ${'x='.repeat(depth)}`)).toHaveLength(1);
    expect(readHtml(`<a${' '.repeat(depth * 10)}= x>`)).toHaveLength(1);
  });
});
