/**
 * A service that flows call. It counts the effects of each execution of a step, honours idempotency keys
 * where it says so, takes its time, and calls back: early, late, twice, or never.
 */
import type { Answer, HttpRequest } from '../../../engine/index';
import type { SendContext } from '../transport/transport';
import type { Dice } from './dice';

export interface Effect {
  /** Names the execution of a step: run, step and rounds. */
  readonly place: string;
  readonly mode: string;
}

export interface Hook {
  readonly runId: string;
  /** Of the action that waits, as the host knows it. */
  readonly key: string;
  readonly place: string;
  /** Milliseconds until the service calls back; undefined: it never does. */
  readonly callsAfter?: number;
  /** Times that it was told that somebody had taken the callback. */
  taken: number;
  isUnsubscribed: boolean;
}

export interface Remote {
  /** What the service does and says when the request reaches it. */
  serve(request: HttpRequest, context: SendContext): Answer;
  /** How often, by the place. */
  readonly effects: ReadonlyMap<string, number>;
  /** Places whose service honours the key. */
  readonly keyed: ReadonlySet<string>;
  readonly hooks: ReadonlyMap<string, Hook>;
  placeOf(request: HttpRequest): Effect;
}

const json = { 'Content-Type': 'application/json' };
const said = (statusCode: number, body: unknown, headers = {}): Answer => ({
  statusCode,
  headers: { ...json, ...headers },
  content: { text: JSON.stringify(body) },
});

export function makeRemote(dice: Dice, subscribed: (hook: Hook) => void): Remote {
  const effects = new Map<string, number>();
  const answeredKeys = new Map<string, Answer>();
  const refusals = new Map<string, number>();
  const hooks = new Map<string, Hook>();
  const keyed = new Set<string>();

  function effect(place: string, body: unknown): Answer {
    const count = (effects.get(place) ?? 0) + 1;
    effects.set(place, count);
    return said(200, body);
  }

  function once(key: string, act: () => Answer): Answer {
    const known = answeredKeys.get(key) ?? act();
    answeredKeys.set(key, known);
    return known;
  }

  /** Refuses a few times before it takes a request. */
  function refusesStill(place: string): boolean {
    const left = refusals.get(place) ?? dice.between(0, 4);
    refusals.set(place, left - 1);
    return left > 0;
  }

  function subscribe(place: string): Answer {
    const known = hooks.get(place);
    const [, runId = '', step = '', rounds = ''] = place.split('/');
    const indexes = rounds.split('-').map((round) => round.padStart(6, '0'));
    const key = rounds === '' ? step : `${step}#${indexes.join('-')}`;
    const callsAfter = dice.chance(0.85) ? dice.pick([0, 1, 2000, 90_000]) : undefined;
    const fresh = { runId, key, place, taken: 0, isUnsubscribed: false };
    const hook = known ?? { ...fresh, ...(callsAfter === undefined ? {} : { callsAfter }) };
    hooks.set(place, hook);
    if (!known) subscribed(hook);
    return said(201, { id: place });
  }

  function placeOf({ uri }: HttpRequest): Effect {
    const [, mode = '', ...rest] = new URL(uri).pathname.split('/');
    return { mode, place: `/${rest.join('/')}` };
  }

  return {
    effects,
    keyed,
    hooks,
    placeOf,
    serve: (request, { idempotencyKey }) => {
      const { mode, place } = placeOf(request);
      const key = request.part === undefined ? idempotencyKey : `${idempotencyKey}/${request.part}`;
      if (mode === 'keyed' || mode === 'job') keyed.add(place);
      switch (mode) {
        case 'keyed':
          return once(key, () => effect(place, { done: true }));
        case 'flaky':
          if (refusesStill(place)) return said(dice.pick([408, 429, 500, 503]), {});
          return effect(place, { done: true });
        case 'job': {
          const headers = { Location: `https://service.example/state${place}`, 'Retry-After': '4' };
          once(key, () => effect(place, {}));
          return said(202, {}, headers);
        }
        case 'state':
          if (refusesStill(place)) return said(202, {}, { 'Retry-After': '7' });
          return said(200, { done: true });
        case 'pages':
          return said(200, pageOf(request.uri, dice));
        case 'hook':
          return subscribe(place);
        case 'unhook': {
          const hook = hooks.get(place);
          if (hook) hook.isUnsubscribed = true;
          return said(200, {});
        }
        default:
          return effect(place, { done: true });
      }
    },
  };
}

function pageOf(uri: string, dice: Dice) {
  const url = new URL(uri);
  const page = Number(url.searchParams.get('page') ?? 0);
  url.searchParams.set('page', String(page + 1));
  return { value: [page, page], ...(page < 3 && dice.chance(0.7) ? { nextLink: url.href } : {}) };
}
