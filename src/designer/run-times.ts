/** `12:58:02.123`: of steps of one run, the day is known and a second is long. */
export function formatInstant(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    timeZone,
  }).format(at);
}
