import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import { count, number } from "../format.ts";
import type { Series, StepRange } from "../series.ts";
import { dark } from "../theme.ts";
import { alignSeries, extentOf, zoomed } from "./data.ts";
import { Legend } from "./legend.tsx";
import { type Look, plotOptions } from "./plot.ts";
import { type SeriesAddress, useSeries } from "./use-series.ts";
import { useSight, useWidth } from "./use-sight.ts";

export interface ChartLine extends SeriesAddress, Look {
  readonly label: string;
}

interface ChartProps {
  readonly name: string;
  readonly lines: readonly ChartLine[];
}

const HEIGHT = 220;
/** Buckets are asked for in steps of this many, so that a small change of width asks nothing. */
const GRAIN = 200;

/** A metric over its steps as a card; exact at every zoom, because each zoom asks the server for its own extremes. */
export function Chart({ name, lines }: ChartProps): JSX.Element {
  const card = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const seen = useSight(card);
  const width = useWidth(box);
  const [range, setRange] = useState<StepRange>();
  const [log, setLog] = useState(false);
  const point = useSignal<number | undefined>(undefined);
  const buckets = Math.ceil(width / GRAIN) * GRAIN;
  const { series, range: answered, error, retry } = useSeries(lines, buckets, range, seen);
  const all = useRef<StepRange | undefined>(undefined);
  if (series && !answered) all.current = extentOf(series);
  usePlot(box, { lines, series, range, log, width, point, onRange: setRange });

  const zoom = (factor: number, shift: number) => {
    if (all.current) setRange(zoomed(range ?? all.current, all.current, factor, shift));
  };
  const keys: Record<string, () => void> = {
    "+": () => zoom(1 / 2, 0),
    "=": () => zoom(1 / 2, 0),
    "-": () => zoom(2, 0),
    ArrowLeft: () => zoom(1, -1 / 5),
    ArrowRight: () => zoom(1, 1 / 5),
    "0": () => setRange(undefined),
    Escape: () => setRange(undefined),
  };
  return (
    <article ref={card} class="card chart">
      <header>
        <h3 title={name}>{name}</h3>
        <Where point={point} />
        {range && (
          <button type="button" class="small" onClick={() => setRange(undefined)}>
            Show all
          </button>
        )}
        <button type="button" class="small" aria-pressed={log} onClick={() => setLog(!log)}>
          log
        </button>
      </header>
      <Legend lines={lines} series={series} point={point} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has no place around a drawing */}
      <div
        class="plot"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is zoomed and moved by keys
        tabIndex={0}
        aria-label={`Chart of ${name}. Plus and minus zoom, arrows move, 0 shows all.`}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          act();
        }}
      >
        <div ref={box} class="canvas" />
        {!series && !error && <div class="veil" role="status" aria-label="Loading the chart" />}
        {error ? (
          <div class="veil failed" role="alert">
            {error instanceof Error ? error.message : String(error)}
            <button type="button" class="button" onClick={retry}>
              Try again
            </button>
          </div>
        ) : null}
        {series?.every((one) => one.steps.length === 0) && <p class="veil">No point in this range.</p>}
      </div>
      <p class="foot">{series ? footnote(series, answered, log) : " "}</p>
    </article>
  );
}

/** Which step the values above the chart belong to. */
function Where({ point }: { point: Signal<number | undefined> }): JSX.Element {
  const step = point.value;
  return <span class="quiet">{step === undefined ? "latest" : `step ${number(Math.round(step))}`}</span>;
}

interface PlotState {
  readonly lines: readonly ChartLine[];
  readonly series: readonly Series[] | undefined;
  readonly range: StepRange | undefined;
  readonly log: boolean;
  readonly width: number;
  readonly point: Signal<number | undefined>;
  readonly onRange: (range: StepRange | undefined) => void;
}

/** Keeps a uPlot in the box: made anew when its looks change, given new data and sizes otherwise. */
function usePlot(box: { readonly current: HTMLDivElement | null }, state: PlotState): void {
  const plot = useRef<uPlot | undefined>(undefined);
  const range = useRef(state.range);
  range.current = state.range;
  const { lines, series, log, width, point, onRange } = state;
  const dense = series?.some((one) => !one.whole) === true;
  const looks = JSON.stringify([lines.map(({ colour, dash }) => [colour, dash]), log, dense, dark.value]);
  const ready = series !== undefined && width > 0 && series.length === lines.length;

  useEffect(() => {
    if (!ready || !box.current || !series) return;
    const options = plotOptions({
      width,
      height: HEIGHT,
      looks: lines,
      log,
      dense,
      range: () => range.current,
      onPoint: (step) => {
        point.value = step;
      },
      onRange,
    });
    const made = new uPlot(options, alignSeries(series, log), box.current);
    plot.current = made;
    document.fonts.ready.then(() => plot.current === made && made.redraw(false, true));
    return () => {
      made.destroy();
      plot.current = undefined;
    };
  }, [looks, ready]);

  useEffect(() => {
    if (series) plot.current?.setData(alignSeries(series, log), true);
  }, [series]);

  useEffect(() => {
    if (width > 0) plot.current?.setSize({ width, height: HEIGHT });
  }, [width]);
}

function footnote(series: readonly Series[], range: StepRange | undefined, log: boolean): string {
  const points = series.reduce((sum, one) => sum + one.points, 0);
  const gaps = series.reduce((sum, one) => sum + one.notFinite, 0);
  const below = log && series.some((one) => one.min.some((value) => value !== null && value <= 0));
  return [
    `${count(points, "point")}${range ? ` in steps ${range.from} to ${range.to}` : ""}`,
    series.every((one) => one.whole) ? "" : "band: smallest to largest",
    gaps > 0 ? `${count(gaps, "value")} not finite` : "",
    below ? "what is not positive has no place on a log scale" : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
