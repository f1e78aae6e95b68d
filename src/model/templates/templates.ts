/** Flows to begin with, in the order in which they are offered. */
import { parallel, poll, service, tryCatch } from './calling';
import { digest, form, reminder, sum } from './telling';
import type { Template } from './template';

export type { Template } from './template';

export const templates: readonly Template[] = [
  form,
  reminder,
  tryCatch,
  poll,
  digest,
  sum,
  service,
  parallel,
];
