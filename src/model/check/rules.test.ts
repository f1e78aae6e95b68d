import { describe, expect, it } from 'vitest';
import { ruleCases } from './cases/rule-cases';
import { findProblems } from './find-problems';
import { codes, severityOf } from './rules';

describe('each rule', () => {
  it.each(ruleCases.map((one) => [one.code, one.at.slice(0, 60), one] as const))(
    '%s is seen at %s',
    (code, _at, { at, definition, options }) => {
      for (const purpose of ['edit', 'save'] as const) {
        const found = findProblems(definition, { ...options, purpose });
        const here = found.find((one) => one.code === code && one.at.join('/') === at);
        expect(
          here,
          found.map((one) => `${one.code} ${one.at.join('/')}`).join('\n'),
        ).toBeDefined();
        expect(here?.severity).toBe(severityOf(code, purpose));
      }
    },
  );

  it('is broken by some case', () => {
    const tried = new Set(ruleCases.map((one) => one.code));
    expect(codes.filter((code) => !tried.has(code))).toEqual([]);
  });

  it('says where a text is wrong, by line and column', () => {
    const definition = {
      triggers: { manual: { type: 'Request' } },
      actions: { A: { type: 'Compose', inputs: "first\n@{concat('a', )}" } },
    };
    const [problem] = findProblems(definition);
    expect(problem).toMatchObject({ code: 'emptyArgument', span: { from: 20, to: 20 } });
    expect(problem?.message).toMatch(/^Line 2, column 15: /);
  });

  it('names function, argument and type of an argument that cannot be right', () => {
    const definition = {
      triggers: { manual: { type: 'Request' } },
      actions: { A: { type: 'Compose', inputs: '@toUpper(5)' } },
    };
    expect(findProblems(definition)[0]?.message).toBe(
      'Line 1, column 10: toUpper takes a text as its “text”; this is of type Integer.',
    );
  });
});
