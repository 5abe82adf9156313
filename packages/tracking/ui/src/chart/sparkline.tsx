import type { JSX } from "preact";
import type { Series } from "../series.ts";
import { extremes } from "../series.ts";

const W = 120;
const H = 28;
const PAD = 2;

/** A metric's course in the height of a line of text. */
export function Sparkline({ series, colour }: { series: Series; colour: string }): JSX.Element | null {
  const y = extremes(series);
  const from = series.steps[0];
  const to = series.steps.at(-1);
  if (!y || from === undefined || to === undefined) return null;
  const px = (step: number) => PAD + ((step - from) / (to - from || 1)) * (W - 2 * PAD);
  const py = (value: number) => H - PAD - ((value - y.min) / (y.max - y.min || 1)) * (H - 2 * PAD);
  const path = (values: readonly (number | null)[]) =>
    values.flatMap((value, at) =>
      value === null ? [] : [`${px(series.steps[at] ?? from).toFixed(1)} ${py(value).toFixed(1)}`],
    );
  const band = [...path(series.max), ...path(series.min).reverse()];
  const line = path(series.last);
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${W} ${H}`}
      width={W}
      height={H}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M${band.join("L")}Z`} fill={`var(${colour})`} opacity="0.2" />
      {line.length > 1 ? (
        <path
          d={`M${line.join("L")}`}
          fill="none"
          stroke={`var(${colour})`}
          stroke-width="1.4"
          vector-effect="non-scaling-stroke"
        />
      ) : (
        <circle cx={W / 2} cy={H / 2} r="2" fill={`var(${colour})`} />
      )}
    </svg>
  );
}
