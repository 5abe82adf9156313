/** Whether a UTF-16 unit is white space, as Python has it. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit >= 0x1c;
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x1680 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** The words of a text, parted by white space. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      words.push(text.slice(start, i));
      start = -1;
    }
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}

/** A text without white space at its end. */
export function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A text without white space at either end. */
export function strip(text: string): string {
  let start = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  return stripEnd(text.slice(start));
}

/** One more than the highest code point. */
export const CODE_POINTS = 0x110000;

/** The code points of a text. */
export function codePoints(text: string): Int32Array {
  const points = new Int32Array(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number;
    points[n++] = point;
    if (point > 0xffff) i++;
  }
  return points.subarray(0, n);
}

/** The same without white space. */
export function visibleCodePoints(text: string): Int32Array {
  return codePoints(text).filter((point) => point > 0xffff || !isSpace(point));
}

/** A text where one space stands for each run of at least so many white spaces. */
export function joinSpaces(text: string, atLeast: number): string {
  let joined = "";
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) continue;
    const start = i;
    while (i + 1 < text.length && isSpace(text.charCodeAt(i + 1))) i++;
    if (i + 1 - start < atLeast) continue;
    joined += `${text.slice(kept, start)} `;
    kept = i + 1;
  }
  return joined + text.slice(kept);
}
