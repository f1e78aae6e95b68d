/** Of the sample organisation: who edits and runs what in these tests. */
import { people } from '../../src/app/sample/people';

export const editor = people.ines;
export const edited = [
  { flowId: 'c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001', step: 'Claim' },
  { flowId: 'c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9002', step: 'Summary' },
];
/** Composes, decides, and sends one mail. */
export const pressed = 'c5a1e7d2-90b4-4e0f-a3c8-15f26d7b9001';
export const pressedBody = { number: 720, text: 'Two nights in Leeds', text_1: 'Sales' };
