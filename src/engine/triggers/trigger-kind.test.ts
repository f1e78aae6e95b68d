import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import { triggerOf } from '../../model/walk';
import { neverFires, triggerKind } from './trigger-kind';

describe('the table of trigger types', () => {
  it('knows every trigger of the collection of real definitions', () => {
    const unknown = corpus.flatMap((one) => {
      const found = triggerOf(one.definition());
      return found && !triggerKind(found.trigger) ? [`${one.id}: ${found.trigger.type}`] : [];
    });
    expect(unknown).toEqual([]);
  });

  it('says plainly what cannot fire here', () => {
    expect(neverFires({ type: 'Recurrence' })).toBeUndefined();
    expect(neverFires({ type: 'recurrence' })).toBeUndefined();
    expect(neverFires({ type: 'ServiceProvider' })).toContain('Azure');
    expect(neverFires({ type: 'OpenApiConnectionNotification' })).toContain('notifications');
    expect(neverFires({ type: 'Telepathy' })).toContain("'Telepathy' is unknown");
    expect(neverFires({ type: 'constructor' })).toContain('unknown');
  });
});
