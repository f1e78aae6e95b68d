/** Whether a text has a format; of formats that are not listed nothing is said. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => isDate(text),
  time: (text) => isTime(text),
  // WDL: the time zone may be missing.
  'date-time': (text) => {
    const [date = '', time = '', more] = text.split('T');
    return more === undefined && isDate(date) && isTime(time);
  },
  email: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
  hostname: (text) => isHostName(text),
  ipv4: (text) => isIpv4(text),
  ipv6: (text) => isIpv6(text),
  uri: (text) => /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]*$/i.test(text),
  'uri-reference': (text) => /^[^\s<>"{}|\\^`]*$/.test(text),
  uuid: (text) => /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i.test(text),
};

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return false;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
}

function isTime(text: string): boolean {
  const found = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|[+-](\d\d):(\d\d))?$/i.exec(text);
  if (!found) return false;
  const [, hour, minute, second, zoneHour = 0, zoneMinute = 0] = found;
  const isClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
  return isClock && Number(zoneHour) < 24 && Number(zoneMinute) < 60;
}

function isHostName(text: string): boolean {
  if (text.length > 253) return false;
  return text.split('.').every((label) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(label));
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const mapped = last.includes('.');
  const plain = mapped ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  if (mapped && !isIpv4(last)) return false;
  const count = plain.length + (mapped ? 2 : 0);
  return halves.length === 2 ? count < 8 : count === 8;
}
