import { describe, expect, it } from 'vitest';
import { newInstantFlow } from '../../model/new-flow';
import { startOf } from './start-of';

const started = (trigger: { type: string; kind?: string; inputs?: object }) =>
  startOf(
    { triggers: { T: trigger as never }, actions: { A: { type: 'Compose', inputs: 1 } } },
    [],
  );

describe('what a flow is started with by hand', () => {
  it('is the form of its button', () => {
    const asked = startOf(newInstantFlow([{ kind: 'text', title: 'Item', required: true }]), []);
    expect(asked).toMatchObject({ kind: 'form', inputs: [{ title: 'Item' }] });
  });

  it('is a body made up from the schema of a request', () => {
    const schema = { type: 'object', properties: { pieces: { type: 'integer' } } };
    const asked = started({ type: 'Request', kind: 'Http', inputs: { schema } });
    expect(asked.kind).toBe('body');
    expect(asked.kind === 'body' && asked.sample).toHaveProperty('pieces');
  });

  it('is an empty body where nothing is known of it, and nothing for the clock', () => {
    expect(started({ type: 'Hologram' })).toEqual({ kind: 'body', sample: {} });
    expect(started({ type: 'Recurrence' })).toEqual({ kind: 'nothing' });
    expect(startOf({ triggers: {}, actions: {} }, [])).toEqual({ kind: 'nothing' });
  });
});
