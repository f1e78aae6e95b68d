import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const dist = path.join(root, 'dist');
/** What the commands leave for each other; never committed, always safe to delete. */
export const cache = path.join(root, '.cache');

/** @param {string} name */
export const inRoot = (name) => path.join(root, name);
