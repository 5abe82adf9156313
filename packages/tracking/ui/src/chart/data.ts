import uPlot from "uplot";
import type { Series, StepRange } from "../series.ts";

/** Columns per line in the aligned table: smallest, largest, last. */
export const PER_LINE = 3;

type Column = (number | null | undefined)[];

/** All lines over one axis of steps; with a logarithmic scale, what is not positive is left out. */
export function alignSeries(lines: readonly Series[], log: boolean): uPlot.AlignedData {
  const clean = (values: (number | null)[]): Column =>
    log ? values.map((value) => (value !== null && value > 0 ? value : null)) : values;
  const tables = lines.map(
    (line): uPlot.AlignedData => [line.steps, clean(line.min), clean(line.max), clean(line.last)],
  );
  const [only] = tables;
  return only && tables.length === 1 ? only : uPlot.join(tables);
}

/** First and last step of all lines. */
export function extentOf(lines: readonly Series[]): StepRange | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const { steps } of lines) {
    from = Math.min(from, steps[0] ?? Infinity);
    to = Math.max(to, steps.at(-1) ?? -Infinity);
  }
  return from <= to ? { from, to } : undefined;
}

/** Place of the bucket nearest to a step; -1 when there is none. */
export function nearest(steps: readonly number[], step: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] ?? 0) < step) low = middle + 1;
    else high = middle;
  }
  if (low > 0 && step - (steps[low - 1] ?? 0) <= (steps[low] ?? 0) - step) return low - 1;
  return steps.length === 0 ? -1 : low;
}

/** The range shown after a zoom by `factor` about its middle and a move by `shift` of its width, kept inside `all`. */
export function zoomed(
  shown: StepRange,
  all: StepRange,
  factor: number,
  shift: number,
): StepRange | undefined {
  const width = Math.max(1, (shown.to - shown.from) * factor);
  const middle = (shown.from + shown.to) / 2 + (shown.to - shown.from) * shift;
  const from = Math.round(Math.max(all.from, Math.min(all.to - width, middle - width / 2)));
  const to = Math.round(Math.min(all.to, from + width));
  return from <= all.from && to >= all.to ? undefined : { from, to: Math.max(to, from + 1) };
}
