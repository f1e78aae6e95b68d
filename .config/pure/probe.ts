/**
 * Proof that the pure rooms are checked without a page, a clock or a network: each line must be an
 * error there. It is compiled together with those rooms, so that a library whose types pull the DOM in
 * shows here: then the expected error is missing.
 */

// @ts-expect-error no page
export const page = document;
// @ts-expect-error no page
export const tab = window;
// @ts-expect-error no network
export const network = fetch;
// @ts-expect-error no clock
export const clock = setTimeout;
// @ts-expect-error no randomness
export const randomness = crypto;
// @ts-expect-error no storage
export const storage = indexedDB;
// @ts-expect-error no Node
export const machine = process;
