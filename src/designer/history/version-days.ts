/** The versions that a text finds, by the day on which they were published. */
import type { VersionLine } from '../../queries';

export interface VersionDay {
  readonly day: string;
  readonly versions: readonly VersionLine[];
}

/** `dayOf` names the day of a moment; the versions come newest first and stay so. */
export function versionDays(
  versions: readonly VersionLine[],
  text: string,
  dayOf: (at: number) => string,
): readonly VersionDay[] {
  const days = new Map<string, VersionLine[]>();
  for (const version of versions.filter((one) => says(one, text, dayOf))) {
    const day = dayOf(version.createdAt);
    days.set(day, [...(days.get(day) ?? []), version]);
  }
  return [...days].map(([day, list]) => ({ day, versions: list }));
}

/** Every word stands somewhere in what the row shows. */
function says(
  { number, name = '', note = '', createdByName, createdAt }: VersionLine,
  text: string,
  dayOf: (at: number) => string,
): boolean {
  const shown = `v${number} ${name} ${note} ${createdByName} ${dayOf(createdAt)}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => shown.includes(word));
}
