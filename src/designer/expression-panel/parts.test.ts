import { expect, it } from 'vitest';
import { readExpression } from './parts';

const code = "if(greater(sub(5, 3), 0), triggerBody()?['a'], 'x')";
const read = readExpression(code, {});

it('has the calls around a position, innermost first', () => {
  const at = code.indexOf('3');
  expect(read.around(at).map(({ label, type }) => `${label}: ${type}`)).toEqual([
    'sub(5, 3): Integer',
    'greater(sub(5, 3), 0): Boolean',
  ]);
});

it('takes a value with its selectors as one', () => {
  expect(read.around(code.indexOf('Body')).map((one) => one.code)).toEqual(["triggerBody()?['a']"]);
});

it('says nothing of what cannot be read', () => {
  expect(readExpression('if(', {})).toMatchObject({ type: null });
  expect(readExpression('if(', {}).around(1)).toEqual([]);
});
