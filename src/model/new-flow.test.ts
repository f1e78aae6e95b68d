import { describe, expect, it } from 'vitest';
import { readButtonInputs } from './button-inputs';
import { newInstantFlow } from './new-flow';
import { parseDefinition, serializeDefinition } from './parse';
import { describeTrigger, triggerSchema } from './step';

describe('newInstantFlow', () => {
  const definition = newInstantFlow([
    { kind: 'number', title: 'Amount', required: true },
    { kind: 'date', title: 'When', required: false },
  ]);

  it('is a definition that parses back to itself', () => {
    expect(parseDefinition(serializeDefinition(definition))).toEqual({ ok: true, definition });
  });

  it('starts with one button trigger that asks for the inputs', () => {
    const [trigger, ...more] = Object.values(definition.triggers);
    expect(more).toEqual([]);
    if (!trigger) throw new Error('no trigger');
    expect(describeTrigger(trigger, []).known).toBe(true);
    const titles = readButtonInputs(triggerSchema(trigger) ?? {}).map(({ title }) => title);
    expect(titles).toEqual(['Amount', 'When']);
  });
});
