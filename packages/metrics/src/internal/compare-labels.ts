import type { ClassLabel } from "../labels.ts";

/** Numbers by value, `false` before `true`, strings by code point as Python does (JavaScript's own order is by UTF-16 unit). */
export function compareLabels(a: ClassLabel, b: ClassLabel): number {
  if (typeof a !== "string" || typeof b !== "string") return Number(a) - Number(b);
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

/** Half of a code point above U+FFFF, which sorts after every one below. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
