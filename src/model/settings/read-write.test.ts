import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, Definition, Json } from '../definition';
import { applyCommand } from '../edit/commands';
import { isChanged, readSetting, settingCommand, settingsOf } from './read-write';
import { type Setting, settings } from './settings';

const texts = fc.constantFrom('Sequential', 'sequential', 'Later', 'DisableAsyncPattern', 'Mine');
const steps = fc.record(
  {
    type: fc.constantFrom('Http', 'Foreach', 'Compose', 'Until'),
    inputs: fc.constantFrom<Json>({}, { uri: 'x', retryPolicy: { type: 'none', ours: 1 } }, 'text'),
    operationOptions: fc.array(texts, { maxLength: 4 }).map((all) => all.join(', ')),
    limit: fc.constantFrom<Json>({ timeout: 'PT1H' }, { count: "@parameters('n')", of: 2 }),
    runtimeConfiguration: fc.record(
      {
        concurrency: fc.constantFrom<Json>({ repetitions: 5 }, { repetitions: 1, strange: true }),
        secureData: fc.record({
          properties: fc.subarray(['Inputs', 'outputs', 'keys'], { minLength: 1 }),
        }),
        contentTransfer: fc.constantFrom<Json>({ transferMode: 'chunked', uploadChunkSize: 3 }),
        ours: fc.constant({ kept: 1 }),
      },
      { requiredKeys: [] },
    ),
    trackedProperties: fc.constantFrom<Json>({ a: '@b' }),
  },
  { requiredKeys: ['type'] },
) as fc.Arbitrary<Action>;
const one = fc.constantFrom(...settings);
const values = fc.constantFrom<Json | undefined>(undefined, true, false, 7, "@parameters('x')");

function given(action: Action, setting: Setting, value: Json | undefined): Action | null {
  const definition: Definition = { triggers: {}, actions: { A: action } };
  const edited = applyCommand(definition, settingCommand('A', action, setting, value));
  return 'refused' in edited ? null : (edited.definition.actions.A ?? null);
}

describe('a setting', () => {
  test('written as it was read leaves the step as it is', () => {
    fc.assert(
      fc.property(steps, one, (step, setting) => {
        const value = readSetting(step, setting);
        if (value === undefined) return;
        expect(JSON.stringify(given(step, setting, value) ?? step)).toBe(JSON.stringify(step));
      }),
    );
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(steps, one, values, (step, setting, value) => {
        if (setting.editor === 'switch' && typeof value !== 'boolean') return;
        const after = given(step, setting, value);
        if (!after) return;
        expect(readSetting(after, setting)).toEqual(value);
        expect(readSetting(given(after, setting, undefined) ?? after, setting)).toBe(
          setting.editor === 'switch' ? readSetting({ type: 'X' }, setting) : undefined,
        );
      }),
    );
  });

  test('changes no other setting, and nothing that nobody here knows', () => {
    fc.assert(
      fc.property(steps, one, values, (step, setting, value) => {
        const after = given(step, setting, value);
        if (!after) return;
        for (const other of settings) {
          if (other === setting) continue;
          expect(readSetting(after, other)).toEqual(readSetting(step, other));
        }
        expect(after.runtimeConfiguration?.ours).toEqual(step.runtimeConfiguration?.ours);
        const kept = (of: Action) => /\bMine\b/.test(of.operationOptions ?? '');
        expect(kept(after)).toBe(kept(step));
      }),
    );
  });

  test('taken back leaves no empty members behind', () => {
    const rounds = settings.find(({ id }) => id === 'rounds') as Setting;
    const step: Action = {
      type: 'Foreach',
      runtimeConfiguration: { concurrency: { repetitions: 3 } },
    };
    expect(given(step, rounds, undefined)).toEqual({ type: 'Foreach' });
  });

  test('merges with another one that somebody sets at the same time', () => {
    const step: Action = { type: 'Http', inputs: {} };
    const definition: Definition = { triggers: {}, actions: { A: step } };
    const [first, second] = ['pagination', 'chunking'].map((id) => {
      const setting = settings.find((each) => each.id === id) as Setting;
      return settingCommand('A', step, setting, id === 'chunking' ? true : 100);
    });
    let now = definition;
    for (const command of [first, second]) {
      const edited = command && applyCommand(now, command);
      if (edited && 'definition' in edited) now = edited.definition;
    }
    expect(now.actions.A?.runtimeConfiguration).toEqual({
      paginationPolicy: { minimumItemCount: 100 },
      contentTransfer: { transferMode: 'Chunked' },
    });
  });
});

test('a step has the settings of its type, and those that are written in it', () => {
  const ids = (step: Action) => settingsOf('action', step).map(({ id }) => id);
  expect(ids({ type: 'foreach' })).toEqual(['rounds', 'sequential', 'tracked']);
  expect(ids({ type: 'Scope', operationOptions: 'Sequential' })).toEqual(['sequential', 'tracked']);
  expect(ids({ type: 'Compose' })).toEqual(['secureInputs', 'secureOutputs', 'tracked']);
  expect(
    isChanged({ type: 'Http' }, settings.find(({ id }) => id === 'asyncPattern') as Setting),
  ).toBe(false);
});
