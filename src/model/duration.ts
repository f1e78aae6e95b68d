const pattern =
  /^P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const day = 86_400;
/** Years and months as the calendar has them on average: good enough to compare with a limit. */
const seconds = [365 * day, 30 * day, 7 * day, day, 3_600, 60, 1];

/** Seconds of an ISO 8601 duration such as `PT1H`; undefined if it is none. */
export function durationSeconds(text: string): number | undefined {
  const parts = pattern.exec(text);
  if (!parts) return undefined;
  return seconds.reduce((sum, unit, at) => sum + unit * Number(parts[at + 1] ?? 0), 0);
}
