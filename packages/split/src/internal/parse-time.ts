/** A point in time in milliseconds since 1970, and whether its text told the offset from UTC. */
export interface ParsedTime {
  readonly time: number;
  readonly zoned: boolean;
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?)? ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * Reads a date or a time as ISO 8601 writes them. Not by `Date.parse`, which reads a time without an offset in the machine's
 * zone, a date without one in UTC, and other text differently in each engine. Null for what is no time.
 */
export function parseTime(text: string): ParsedTime | null {
  const found = ISO.exec(text.trim());
  if (found === null) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => part && Number(part)) as [number, number, number, number?, number?, number?];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // A day that its month does not have would be one of the next.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const zone = found[8];
  const minutes = 60 * hour + minute - (zone === undefined ? 0 : offsetOf(zone));
  const fraction = Number(`0.${found[7] ?? 0}`);
  return { time: date.getTime() + 1000 * (60 * minutes + second + fraction), zoned: zone !== undefined };
}

/** Minutes ahead of UTC. */
function offsetOf(zone: string): number {
  if (/^[zu]/i.test(zone)) return 0;
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  const minutes = 60 * Number(digits.slice(0, 2)) + Number(digits.slice(2));
  return zone.startsWith("-") ? -minutes : minutes;
}
