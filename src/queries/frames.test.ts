import { describe, expect, it } from 'vitest';
import { type Frames, paced } from './frames';

/** A page of which each frame takes 16 ms, and one in which something was drawn so much more. */
function page(drawMs: number) {
  let now = 0;
  const drawn: number[] = [];
  let extra = 0;
  const frames: Frames = {
    next: async () => {
      now += 16 + extra;
      extra = 0;
    },
    rest: async (ms) => {
      now += ms;
    },
    now: () => now,
  };
  const draw = () => {
    drawn.push(now);
    extra = drawMs;
  };
  const gaps = () => drawn.slice(1).map((at, index) => at - (drawn[index] ?? 0));
  return { frames, draw, drawn, gaps, settle: () => new Promise((done) => setTimeout(done, 0)) };
}

async function askOften({ frames, draw, settle }: ReturnType<typeof page>, times: number) {
  let left = times;
  const ask = paced(frames, () => {
    draw();
    if (--left > 0) ask();
  });
  ask();
  ask();
  await settle();
}

describe('a page that is told something new', () => {
  it('draws it with the next frame, once however often it was told', async () => {
    const one = page(0);
    await askOften(one, 1);
    expect(one.drawn).toEqual([16]);
  });

  it('is told again after a while, and later the longer it takes to draw', async () => {
    const quick = page(0);
    await askOften(quick, 4);
    expect(Math.max(...quick.gaps())).toBeLessThan(140);
    const slow = page(60);
    await askOften(slow, 4);
    expect(Math.min(...slow.gaps())).toBeGreaterThan(400);
    expect(Math.max(...slow.gaps())).toBeLessThan(600);
  });
});
