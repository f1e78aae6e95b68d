/** Which part of the network an address stands for. Hosts are those of a parsed URL: its parser has
 * already turned octal, hexadecimal and whole-number spellings into dotted ones. */

export type NetworkPlace = 'public' | 'loopback' | 'private';

export function placeOfHost(hostname: string): NetworkPlace {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  if (host.startsWith('[') || host.includes(':')) return placeOfIPv6(host.replace(/[[\]]/g, ''));
  const four = ipv4Of(host);
  if (four !== undefined) return placeOfIPv4(four);
  return placeOfName(host);
}

/** Names that only mean something inside a machine or a network, metadata services among them. */
function placeOfName(host: string): NetworkPlace {
  if (host === 'localhost' || host.endsWith('.localhost')) return 'loopback';
  const isInner =
    !host.includes('.') || /\.(?:local|internal|intranet|lan|home|corp|home\.arpa)$/.test(host);
  return isInner ? 'private' : 'public';
}

function ipv4Of(host: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return undefined;
  return host.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

/** [first address, prefix length]: what is not to be met on the public network (RFC 6890 and after). */
const notPublic: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  // Link-local: where clouds put their metadata.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Azure's own address for its virtual machines.
  ['168.63.129.16', 32],
];

function placeOfIPv4(address: number): NetworkPlace {
  if (Math.floor(address / 2 ** 24) === 127) return 'loopback';
  const inside = notPublic.some(([first, length]) => {
    const size = 2 ** (32 - length);
    return Math.floor(address / size) === Math.floor((ipv4Of(first) ?? 0) / size);
  });
  return inside ? 'private' : 'public';
}

function placeOfIPv6(text: string): NetworkPlace {
  const groups = groupsOf(text.split('%')[0] ?? '');
  if (!groups) return 'private';
  const [first = 0, second = 0] = groups;
  const leading = groups.slice(0, 6);
  const embedded = (high = 0, low = 0): NetworkPlace => placeOfIPv4(high * 65_536 + low);
  const [, , , , , , high, low] = groups;
  if (leading.every((group) => group === 0)) {
    if (high === 0 && low === 1) return 'loopback';
    return high === 0 && low === 0 ? 'private' : embedded(high, low);
  }
  const isMapped = leading.slice(0, 5).every((group) => group === 0) && leading[5] === 0xffff;
  const isTranslated = first === 0x64 && second === 0xff9b;
  if (isMapped || isTranslated) return embedded(high, low);
  if (first === 0x2002) return embedded(second, groups[2]);
  // Only 2000::/3 is given out; documentation and tunnels are parts of it.
  const isGlobal = first >= 0x2000 && first <= 0x3fff;
  const isReserved = first === 0x2001 && (second === 0 || second === 0xdb8);
  return isGlobal && !isReserved ? 'public' : 'private';
}

/** Eight numbers of 16 bits. */
function groupsOf(text: string): number[] | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const four = dotted ? ipv4Of(dotted[2] ?? '') : undefined;
  const plain =
    dotted && four !== undefined
      ? `${dotted[1]}${Math.floor(four / 65_536).toString(16)}:${(four % 65_536).toString(16)}`
      : text;
  const [head = '', tail, more] = plain.split('::');
  if (more !== undefined) return undefined;
  const before = parts(head);
  const after = tail === undefined ? [] : parts(tail);
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...new Array<number>(missing).fill(0), ...after];
  return groups.every((group) => group >= 0 && group <= 0xffff) ? groups : undefined;
}

function parts(text: string): number[] {
  return text === '' ? [] : text.split(':').map((part) => Number.parseInt(part, 16));
}
