const formats = new Map<string, Intl.DateTimeFormat>();

/** `12:58:02.123`: of steps of one run, the day is known and a second is long. */
export function formatInstant(at: number, timeZone: string): string {
  const known = formats.get(timeZone) ?? formatIn(timeZone);
  formats.set(timeZone, known);
  return known.format(at);
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    timeZone,
  });
}
