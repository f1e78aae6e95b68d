/** What a storm is made over: our own rooms, a store in memory, and connectors as the app installs them. */
import { simulated } from '../../../app/simulated';
import { connectors } from '../../../connectors/index';
import { createMemoryStore } from '../../../storage/memory/store';
import { shareWrites } from '../../../storage/shared-writes';
import { StoreError } from '../../../storage/store';
import type { StormParts } from './sea';

export const stormParts: StormParts = {
  makeStore: () => createMemoryStore(),
  refusal: () => new StoreError('quota', 'The disk is full.'),
  turn: () => new Promise((resolve) => setImmediate(resolve)),
  given: { connectors, simulate: simulated, share: shareWrites },
};
