/** The words for a value out of a list in a field for one value. */
import { displayName } from '../step-name';

export const words = {
  title: (value: string) => `${value} is there more than once`,
  text: 'It is in a list, and this field takes one value. What do you want?',
  each: 'Repeat this step for each',
  wraps: (step: string, loop: string) =>
    `${displayName(step)} goes into a new ${displayName(loop)}, where it stands now.`,
  wrapsTwice: (step: string, loops: readonly string[]) =>
    `${displayName(step)} goes into ${loops.map(displayName).join(', which holds ')}.`,
  losing: (steps: readonly string[]) =>
    `${steps.map(displayName).join(', ')} can no longer use its outputs.`,
  first: 'Take the first',
  join: 'Join them as text',
  joinText: (step: string) => `Adds ${displayName(step)} before, which picks them out of the list.`,
  whole: 'Use the whole list',
  notNow: 'Not now',
  saved: 'becomes',
} as const;
