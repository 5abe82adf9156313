import { byCode, type Classes } from "./classes.ts";

/** Rows sorted by class, in the data's order within each: those of class `c` stand from `starts[c]` to `starts[c + 1]`. */
export function rowsByCode(classes: Classes): { starts: Uint32Array; sorted: Uint32Array } {
  const { codes, counts } = classes;
  const starts = new Uint32Array(counts.length + 1);
  for (let c = 0; c < counts.length; c++) starts[c + 1] = (starts[c] as number) + (counts[c] as number);
  const next = byCode(classes, starts);
  const sorted = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) sorted[next[codes[i] as number]!++] = i;
  return { starts, sorted };
}
