import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { staleKeys } from './stale-keys';

describe('keys that news makes stale', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are marked at once, then seldom, and never left stale', () => {
    const marked: string[] = [];
    const { mark } = staleKeys((key) => marked.push(key.join(' ')));
    for (let count = 0; count < 50; count++) mark(['ines', 'runs'], true);
    mark(['ines', 'flow'], true);
    expect(marked).toEqual(['ines runs', 'ines flow']);
    vi.advanceTimersByTime(2000);
    expect(marked).toEqual(['ines runs', 'ines flow', 'ines runs']);
  });

  it('are marked each time where that was not asked for', () => {
    let marked = 0;
    const { mark } = staleKeys(() => marked++);
    mark(['ines'], false);
    mark(['ines'], false);
    expect(marked).toBe(2);
  });

  it('are left alone once nobody shows them any more', () => {
    let marked = 0;
    const { mark, end } = staleKeys(() => marked++);
    mark(['ines'], true);
    mark(['ines'], true);
    end();
    vi.advanceTimersByTime(2000);
    expect(marked).toBe(1);
  });
});
