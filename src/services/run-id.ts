const newest = 0x20_0000_0000_0000; // 2^53: times count down from it, so that newer ids sort first

/** WDL: ids of runs start with 08584… and descend with time; a suffix keeps them apart. */
export function newRunId(now: number, random: () => number): string {
  const time = (newest - now * 1024 - Math.floor(random() * 1024)).toString().padStart(16, '0');
  const tail = Math.floor(random() * 36 ** 6)
    .toString(36)
    .toUpperCase()
    .padStart(6, '0');
  return `08584${time}${tail}`;
}
