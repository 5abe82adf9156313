import { InvalidInputError } from "@productizeml/stats";

/** Lengths of runs from COCO's string: each less the one two before it, in groups of 5 bits, lowest first, a sixth bit where more follow. */
export function countsOfString(caller: string, name: string, text: string): number[] {
  const counts: number[] = [];
  for (let at = 0; at < text.length; ) {
    let value = 0;
    let shift = 0;
    let group: number;
    do {
      group = at < text.length ? text.charCodeAt(at++) - 48 : -1;
      if (group < 0 || group > 63 || shift > 30) {
        throw new InvalidInputError(
          "bad-column",
          `${caller} requires ${name}.counts as COCO writes them, got ${JSON.stringify(text.slice(0, 40))}`,
        );
      }
      value += (group & 31) * 2 ** shift;
      shift += 5;
    } while ((group & 32) !== 0);
    if ((group & 16) !== 0) value -= 2 ** shift;
    counts.push(counts.length > 2 ? value + counts[counts.length - 2] : value);
  }
  return counts;
}

/** COCO's string of the lengths of runs. */
export function stringOfCounts(counts: ArrayLike<number>): string {
  let text = "";
  for (let i = 0; i < counts.length; i++) {
    let value = i > 2 ? counts[i] - counts[i - 2] : counts[i];
    for (let more = true; more; ) {
      const group = ((value % 32) + 32) % 32;
      value = Math.floor(value / 32);
      more = (group & 16) !== 0 ? value !== -1 : value !== 0;
      text += String.fromCharCode(48 + group + (more ? 32 : 0));
    }
  }
  return text;
}
