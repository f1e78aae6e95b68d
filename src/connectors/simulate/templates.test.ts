import { expect, it } from 'vitest';
import { findProblems } from '../../model/check/find-problems';
import { templates } from '../../model/templates/templates';
import { connectors } from '../index';

const manifests = connectors.map((one) => one.manifest);

it.each(templates.map((one) => [one.title, one] as const))(
  'the template “%s” has nothing that the checker finds',
  (_title, { definition }) => {
    const problems = findProblems(definition, {
      purpose: 'save',
      dialect: 'powerAutomate',
      connectors: manifests,
    });
    expect(problems).toEqual([]);
  },
);

it('no two templates have one name', () => {
  expect(new Set(templates.map(({ title }) => title)).size).toBe(templates.length);
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
});
