/** What arrived at a trigger. Values are those of the language: numbers keep their kinds. */
import type { Value, ValueObject } from '../../expressions/index';
import type { Window } from './recurrence/catch-up';

export type Delivery = RequestDelivery | PolledDelivery | TickDelivery;

/** Somebody pressed the button, called the address, or runs the flow as a child of theirs. */
export interface RequestDelivery {
  readonly kind: 'request';
  /** Absent where none was used: a press of a button. */
  readonly method?: string;
  /** After the address of the trigger. */
  readonly path?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly queries?: Readonly<Record<string, string>>;
  readonly body?: Value;
}

/** A poll has found something, or a subscription called back. */
export interface PolledDelivery {
  readonly kind: 'polled';
  readonly inputs?: Value;
  readonly outputs: ValueObject;
}

/** A time came. */
export interface TickDelivery {
  readonly kind: 'tick';
  /** Of a sliding window. */
  readonly window?: Window;
}
