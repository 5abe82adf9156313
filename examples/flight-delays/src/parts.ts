import { findLeaks, fingerprint, split } from "@productizeml/split";
import type { Table } from "@productizeml/stats";
import { type Rows, rowsOf } from "./encodings.ts";
import { day, type Flights, minuteOf } from "./flights.ts";
import type { Part, Story } from "./story.ts";

/** What each part is for, in the order of time. */
const uses: Record<Part, string> = {
  history: "rates of airports, routes, times of day",
  train: "fitting the network; reference for drift",
  validation: "choosing the threshold",
  test: "measuring, once",
  production: "simulated: two months on air",
};

/** A span of rows for each part. */
export type Parts = Readonly<Record<Part, Rows>>;

/** Divides the flights by time: four parts before May, and May and June as production. */
export function divide(flights: Flights): Parts {
  const may = firstRowOf(flights, minuteOf(5, 1));
  const { parts } = split(
    { history: 0.5, train: 0.25, validation: 0.125, test: 0.125 },
    { time: flights.departure.subarray(0, may) },
  );
  const span = (rows: Uint32Array): Rows => ({ start: rows[0]!, end: rows.at(-1)! + 1 });
  return {
    history: span(parts.history),
    train: span(parts.train),
    validation: span(parts.validation),
    test: span(parts.test),
    production: { start: may, end: flights.rows },
  };
}

/** Looks for flights by which one part knows another. */
export function checkLeaks(flights: Flights, parts: Parts): Story["leaks"] {
  const positions = Object.fromEntries(Object.entries(parts).map(([part, rows]) => [part, rowsOf(rows)]));
  const names = {
    "index-overlap": "shared rows",
    "time-overlap": "order in time",
    "duplicate-rows": "equal rows",
  };
  // The parts follow each other in time, so that drift is what is watched later, and no leak.
  const checks = Object.keys(names) as (keyof typeof names)[];
  const report = findLeaks(positions, tableOf(flights), { time: "departure", checks });
  return {
    checks: checks.map((check) => names[check]),
    found: report.leaks.map(({ message }) => message),
  };
}

/** Hash of the data, whatever the order of its rows. */
export function identify(flights: Flights): string {
  return fingerprint(tableOf(flights)).contentHash;
}

/** The parts as the report shows them. */
export function describe(flights: Flights, late: Uint8Array, parts: Parts): Story["parts"] {
  return (Object.entries(parts) as [Part, Rows][]).map(([part, { start, end }]) => ({
    part,
    from: dateOf(flights.departure[start]!),
    to: dateOf(flights.departure[end - 1]!),
    rows: end - start,
    lateShare: mean(late.subarray(start, end)),
    use: uses[part],
  }));
}

/** Share of late flights by day, and the part that most of the day belongs to. */
export function lateByDay(flights: Flights, late: Uint8Array, parts: Parts): Story["days"] {
  const days: { date: string; late: number; part: Part }[] = [];
  const spans = Object.entries(parts) as [Part, Rows][];
  for (let start = 0; start < flights.rows; ) {
    const today = Math.floor(flights.departure[start]! / day);
    let end = start;
    while (end < flights.rows && Math.floor(flights.departure[end]! / day) === today) end++;
    const noon = (start + end) >> 1;
    const [part] = spans.find(([, rows]) => noon >= rows.start && noon < rows.end)!;
    days.push({ date: isoDate(today * day), late: mean(late.subarray(start, end)), part });
    start = end;
  }
  return days;
}

/** First row that left at this minute or later. */
export function firstRowOf({ departure, rows }: Flights, minute: number): number {
  let low = 0;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (departure[middle]! < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The weeks of a span of rows, each from Monday. */
export function weeksOf(flights: Flights, { start, end }: Rows): Rows[] {
  const weeks: Rows[] = [];
  for (let from = start; from < end; ) {
    const monday = (Math.floor(flights.departure[from]! / (7 * day)) + 1) * 7 * day;
    const until = Math.min(firstRowOf(flights, monday), end);
    weeks.push({ start: from, end: until });
    from = until;
  }
  return weeks;
}

/** `2001-05-07` */
export function isoDate(minute: number): string {
  return new Date(Date.UTC(2001, 0, 1) + minute * 60_000).toISOString().slice(0, 10);
}

/** `May 7` */
export function dateOf(minute: number): string {
  return new Date(Date.UTC(2001, 0, 1) + minute * 60_000).toLocaleDateString("en-US", {
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  });
}

function tableOf({ departure, delay, distance, origin, destination }: Flights): Table {
  return { departure, delay, distance, origin, destination };
}

/** Share of ones. */
export function mean(values: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
