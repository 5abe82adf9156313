import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { number } from "../format.ts";
import type { Series } from "../series.ts";
import type { ChartLine } from "./chart.tsx";
import { nearest } from "./data.ts";

interface LegendProps {
  readonly lines: readonly ChartLine[];
  readonly series: readonly Series[] | undefined;
  readonly point: Signal<number | undefined>;
}

/** With more lines than this, names stand in a key above all charts, and each chart shows values alone. */
const NAMED = 4;

/** The values under the pointer, or the latest ones. */
export function Legend({ lines, series, point }: LegendProps): JSX.Element {
  const step = point.value;
  const named = lines.length > 1 && lines.length <= NAMED;
  return (
    <ul class={`legend${lines.length > NAMED ? " crowded" : ""}`}>
      {lines.map((line, index) => (
        <li key={`${line.run} ${line.key}`} title={line.label}>
          <Swatch colour={line.colour} dash={line.dash} />
          <span class={named ? "who" : "unseen"}>{line.label}</span>
          <Value series={series?.[index]} step={step} />
        </li>
      ))}
    </ul>
  );
}

/** A bit of the line as it is drawn. */
export function Swatch({ colour, dash }: { colour: string; dash: readonly number[] }): JSX.Element {
  return (
    <svg class="swatch" viewBox="0 0 22 6" width="22" height="6" aria-hidden="true">
      <line
        x1="1"
        y1="3"
        x2="21"
        y2="3"
        stroke={`var(${colour})`}
        stroke-width="2.4"
        stroke-dasharray={dash.map((part) => part * 0.7).join(" ")}
      />
    </svg>
  );
}

function Value({
  series,
  step,
}: {
  series: Series | undefined;
  step: number | undefined;
}): JSX.Element | null {
  if (!series) return null;
  const at = step === undefined ? series.steps.length - 1 : nearest(series.steps, step);
  if (at < 0) return <span class="quiet">no point</span>;
  const last = series.last[at];
  const min = series.min[at];
  const max = series.max[at];
  const spread = min !== null && max !== null && min !== undefined && max !== undefined && min < max;
  return (
    <>
      <b>{last === null || last === undefined ? "not finite" : number(last)}</b>
      {spread && step !== undefined && (
        <span class="spread">
          {number(min)} to {number(max)}
        </span>
      )}
    </>
  );
}
