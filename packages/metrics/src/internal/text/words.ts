/** Whether a UTF-16 unit is white space, as Python has it. */
function isSpace(unit: number): boolean {
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

/** Where each word of a text starts and ends, one after the other: words are parted by white space, or what is given. */
export function wordBounds(text: string, parts: (unit: number) => boolean = isSpace): Int32Array {
  const bounds = new Int32Array(text.length + 1);
  let n = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    if (parts(text.charCodeAt(i)) === inside) {
      bounds[n++] = i;
      inside = !inside;
    }
  }
  if (inside) bounds[n++] = text.length;
  return bounds.subarray(0, n);
}

/** The words of a text, parted by white space. */
export function splitWords(text: string): string[] {
  const bounds = wordBounds(text);
  const words: string[] = [];
  for (let k = 0; k < bounds.length; k += 2) words.push(text.slice(bounds[k], bounds[k + 1]));
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
  const points = codePoints(text);
  let n = 0;
  for (let i = 0; i < points.length; i++) {
    if (points[i] > 0xffff || !isSpace(points[i])) points[n++] = points[i];
  }
  return points.subarray(0, n);
}

/** A text where one space stands for each run of white space. */
export function joinSpaces(text: string): string {
  let joined = "";
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) continue;
    joined += `${text.slice(kept, i)} `;
    while (i + 1 < text.length && isSpace(text.charCodeAt(i + 1))) i++;
    kept = i + 1;
  }
  return joined + text.slice(kept);
}
