import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../model/definition';
import { resolveArm } from './evaluate';
import { declaredBy } from './template';

const template: JsonObject = {
  parameters: {
    name: { type: 'string', defaultValue: 'Nightly' },
    nothing: { type: 'string' },
    names: { type: 'object', defaultValue: { Vnet: 'v1', list: ['a', 'b'] } },
    composed: { type: 'string', defaultValue: "[concat(parameters('name'), '-job')]" },
    quoted: { type: 'string', defaultValue: '[[literal]' },
    self: { type: 'string', defaultValue: "[parameters('self')]" },
  },
  variables: {
    path: "[concat('/x/', parameters('name'))]",
    place: '[resourceGroup().location]',
    twice: "[concat(variables('path'), variables('path'))]",
    settings: { deep: ["[parameters('name')]"] },
  },
  functions: [
    {
      namespace: 'own',
      members: {
        greet: {
          parameters: [{ name: 'who', type: 'string' }],
          output: { type: 'string', value: "[concat('Hi ', parameters('who'))]" },
        },
      },
    },
  ],
};
const resolve = (text: string, given: JsonObject = {}): Json | undefined =>
  resolveArm(text, declaredBy(template, given));

describe('expressions of deployment templates', () => {
  it.each<[string, Json]>([
    ['plain text', 'plain text'],
    ["[parameters('name')]", 'Nightly'],
    ["[PARAMETERS('NAME')]", 'Nightly'],
    ["[parameters('composed')]", 'Nightly-job'],
    ["[parameters('quoted')]", '[literal]'],
    ["[parameters('names').vnet]", 'v1'],
    ["[parameters('names')['list'][1]]", 'b'],
    ["[variables('twice')]", '/x/Nightly/x/Nightly'],
    ["[variables('settings').deep[0]]", 'Nightly'],
    ["[own.greet('you')]", 'Hi you'],
    ["[concat('@body(''', parameters('name'), ''')')]", "@body('Nightly')"],
    ["[format('{0}-{1:x}{{}}', 'a', 'b')]", 'a-{1:x}{}'],
    ["[format('{0} {1}', true(), 5)]", 'True 5'],
    ["[if(equals(parameters('name'), 'x'), resourceGroup().id, 'no')]", 'no'],
    ["[toLower(replace(trim(' A B '), ' ', ''))]", 'ab'],
    ["[split('a,b;c', createArray(',', ';'))]", ['a', 'b', 'c']],
    ['[concat(createArray(1), createArray(2))]', [1, 2]],
    ['[json(\'{"a": [1]}\').a[0]]', 1],
    ["[first(skip(split('a-b-c', '-'), 1))]", 'b'],
    ["[add(length('abc'), int('2'))]", 5],
    ["[substring('abcdef', 2, 3)]", 'cde'],
    ["[union(createObject('a', 1), createObject('b', 2))]", { a: 1, b: 2 }],
    ['[[]', '[]'],
    ["[[concat('x')]", "[concat('x')]"],
  ])('%s has a value', (text, value) => {
    expect(resolve(text)).toEqual(value);
  });

  it.each([
    ['a parameter that nobody gives', "[parameters('nothing')]"],
    ['a parameter that is not declared', "[parameters('who')]"],
    ['where it is deployed', "[concat('/subscriptions/', subscription().subscriptionId)]"],
    ['a variable that depends on that', "[variables('place')]"],
    ['what refers to itself', "[parameters('self')]"],
    ['a resource', "[resourceId('Microsoft.Web/connections', parameters('name'))]"],
    ['a function that is not known', '[hologram()]'],
    ['arguments that make no sense', "[add('a', 1)]"],
    ['what is no expression', "[parameters('a_@{variables('b')}_c')]"],
    ['a prototype', "[parameters('names').constructor]"],
  ])('%s leaves it open', (_title, text) => {
    expect(resolve(text)).toBeUndefined();
  });

  it('takes a given value before the default, and as it stands', () => {
    expect(resolve("[parameters('name')]", { Name: "[concat('no')]" })).toBe("[concat('no')]");
    expect(resolve("[parameters('nothing')]", { nothing: 'now' })).toBe('now');
  });

  it('gives up on what grows without end', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [
        `v${n + 1}`,
        `[concat(variables('v${n}'), variables('v${n}'))]`,
      ]),
    );
    const bomb = declaredBy({ variables: { v0: 'x', ...doubling } }, {});
    expect(resolveArm("[variables('v60')]", bomb)).toBeUndefined();
    for (const text of [
      "[padLeft('', 2000000000)]",
      "[replace(variables('v20'), 'x', variables('v20'))]",
      "[join(split(variables('v20'), ''), variables('v20'))]",
    ]) {
      expect(resolveArm(text, bomb), text).toBeUndefined();
    }
    expect(
      resolveArm(`[${'not('.repeat(10_000)}true()${')'.repeat(10_000)}]`, bomb),
    ).toBeUndefined();
  });
});
