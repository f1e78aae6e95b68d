/** Runs the whole-workflow cases whose action types this engine has handlers for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Definition, Json, JsonObject } from '../../model/definition';
import { places } from '../../model/walk';
import { isRunnable } from '../actions/table';
import { runToEnd } from './run-to-end';

interface Case {
  readonly id: string;
  readonly title: string;
  readonly definition: Definition;
  readonly trigger?: { readonly body?: Json; readonly headers?: JsonObject };
  readonly mocks?: JsonObject;
  readonly now?: string;
  readonly expect: {
    readonly saveError?: boolean;
    readonly runStatus?: string;
    readonly error?: { readonly code?: string; readonly message?: string };
    readonly actions?: Record<string, { status: string; code?: string; errorCode?: string }>;
    readonly outputs?: Record<string, Json>;
    readonly bodies?: Record<string, Json>;
    readonly workflowOutputs?: Record<string, Json>;
    readonly started?: boolean;
    readonly runs?: unknown;
    readonly response?: unknown;
  };
}

const cases = JSON.parse(
  readFileSync(new URL('workflows.json', import.meta.url), 'utf8'),
) as readonly Case[];

/** What a case asks of parts that are not here: transports, responses, triggers that split. */
function runnable(one: Case): boolean {
  const { saveError, started, runs, response } = one.expect;
  if (saveError || started === false || runs || response || one.mocks) return false;
  return [...places(one.definition)].every(({ action }) => isRunnable(action.type));
}

const here = cases.filter(runnable);

describe('workflow cases', () => {
  it('covers at least the cases of control and data actions that are here', () => {
    expect(here.length).toBeGreaterThanOrEqual(15);
  });

  it.each(here.map((one) => [one.id, one.title, one] as const))('%s: %s', (_id, _title, one) => {
    const start = one.now === undefined ? {} : { start: Date.parse(one.now) };
    const { view, body } = runToEnd(one.definition, one.trigger?.body ?? null, undefined, start);
    const { expect: wanted } = one;
    if (wanted.runStatus) expect(view.status).toBe(wanted.runStatus);
    if (wanted.error) expect(view.error).toMatchObject(wanted.error);
    for (const [name, { status, code, errorCode }] of Object.entries(wanted.actions ?? {})) {
      const record = view.actions.get(name);
      expect([name, record?.status]).toEqual([name, status]);
      if (code) expect([name, record?.code]).toEqual([name, code]);
      if (errorCode) expect([name, record?.error?.code]).toEqual([name, errorCode]);
    }
    for (const [name, value] of Object.entries(wanted.outputs ?? {})) {
      expect([name, JSON.parse(view.actions.get(name)?.outputs ?? 'null')]).toEqual([name, value]);
    }
    for (const [name, value] of Object.entries(wanted.bodies ?? {}))
      expect(body(name)).toEqual(value);
    if (wanted.workflowOutputs) {
      const outputs = JSON.parse(view.outputs ?? '{}') as Record<string, { value?: Json }>;
      expect(outputs).toEqual(wanted.workflowOutputs);
    }
  });
});
