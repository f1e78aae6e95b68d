import type { StepDescription } from '../model/step';

/** A step's name for people. WDL: blanks are written as underscores in definitions. */
export function displayName(name: string): string {
  return name.replaceAll('_', ' ');
}

/** WDL: the trigger of an instant flow is always called `manual`; people know it by what it is. */
export function stepTitle(
  name: string,
  { title, origin }: Pick<StepDescription, 'title' | 'origin'>,
): string {
  return name === 'manual' && origin === 'Trigger' ? title : displayName(name);
}
