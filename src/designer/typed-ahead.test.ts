import { afterEach, expect, it, vi } from 'vitest';
import { forgetTyped, holdTyping, typedAhead, wasEntered } from './typed-ahead';

afterEach(() => vi.unstubAllGlobals());

/** A page that can be typed into; answers which keys came through. */
function typingPage() {
  const listeners = new Set<(event: KeyboardEvent) => void>();
  vi.stubGlobal('addEventListener', (_name: string, one: () => void) => listeners.add(one));
  vi.stubGlobal('removeEventListener', (_name: string, one: () => void) => listeners.delete(one));
  return (key: string, held: Partial<KeyboardEvent> = {}) => {
    let stopped = false;
    const stop = () => (stopped = true);
    const event = { key, preventDefault: stop, stopPropagation: stop, ...held };
    for (const listener of listeners) listener(event as unknown as KeyboardEvent);
    return !stopped;
  };
}

it('holds letters for a search that is on its way, and nothing else', () => {
  const type = typingPage();
  const end = holdTyping();
  for (const key of ['c', 'o', 'x', 'Backspace', 'm']) expect(type(key)).toBe(false);
  expect(type('Escape')).toBe(true);
  expect(type('z', { ctrlKey: true })).toBe(true);
  end();
  expect(type('p')).toBe(true);
  expect(typedAhead()).toBe('com');
  forgetTyped();
  expect(typedAhead()).toBe('');
});

it('holds Enter after letters, and what is typed then is for what is chosen', () => {
  const type = typingPage();
  const end = holdTyping();
  expect(type('Enter')).toBe(false);
  expect(wasEntered()).toBe(false);
  for (const key of ['c', 'Enter', 'x']) expect(type(key)).toBe(false);
  end();
  expect([typedAhead(), wasEntered()]).toEqual(['c', true]);
  holdTyping()();
  expect([typedAhead(), wasEntered()]).toEqual(['', false]);
});
