/** Time zones as definitions name them: by the names of Windows, each with the place that stands for it. */
import { windowsZones } from '../expressions/time/windows-zones';

export interface NamedZone {
  /** E.g. `W. Europe Standard Time`. */
  readonly name: string;
  /** E.g. `Europe/Berlin`. */
  readonly place: string;
}

export const namedZones: readonly NamedZone[] = Object.entries(windowsZones)
  .map(([name, place]) => ({ name, place }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));
