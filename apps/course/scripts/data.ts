// Derives the small files under src/data/ from the data sets of the npm package vega-datasets. Run by hand when they change;
// a test checks that they are what this writes.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { fitDamage, type Strike } from "./damage-model.ts";

const from = (name: string): string =>
  fileURLToPath(new URL(`../node_modules/vega-datasets/data/${name}`, import.meta.url)).replaceAll("'", "''");
const database = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();

async function rows(sql: string): Promise<unknown[][]> {
  return (await database.runAndReadAll(sql)).getRows() as unknown[][];
}

function write(name: string, value: object): void {
  writeFileSync(new URL(`../src/data/${name}`, import.meta.url), `${JSON.stringify(value)}\n`);
}

/** Delays beyond these minutes are counted at them. */
const [EARLIEST, LATEST] = [-30, 180];

async function flights(): Promise<void> {
  const weeks = Array.from({ length: 26 }, () => new Array<number>(LATEST - EARLIEST + 1).fill(0));
  const counted = await rows(`
    select least(25, date_diff('day', date '2001-01-01', date::date) // 7)::integer as week,
           greatest(${EARLIEST}, least(${LATEST}, delay))::integer as delay, count(*)::integer as flights
    from read_parquet('${from("flights-3m.parquet")}') where date < timestamp '2001-07-01'
    group by all order by all`);
  let total = 0;
  for (const [week, delay, count] of counted as [number, number, number][]) {
    weeks[week]![delay - EARLIEST] = count;
    total += count;
  }
  write("flights-weeks.json", {
    source:
      "US Bureau of Transportation Statistics, as in the npm package vega-datasets 3.2.1 (flights-3m.parquet)",
    licence: "public reports under 14 CFR part 234; no licence is stated beyond that",
    made: "apps/course/scripts/data.ts",
    flights: total,
    firstDay: "2001-01-01",
    earliest: EARLIEST,
    latest: LATEST,
    weeks,
  });
}

/** Every fiftieth flight from ten large airports: where, on which day, in which hour, and whether it came 15 minutes late or more. */
async function hubs(): Promise<void> {
  const airports = ["ATL", "DEN", "DFW", "DTW", "LAX", "MSP", "ORD", "PHX", "SFO", "STL"];
  const read = await rows(`
    select origin, date_diff('day', date '2001-01-01', date::date)::integer, hour(date)::integer, delay >= 15
    from (select *, row_number() over (order by date, origin, destination, distance, delay) as place
          from read_parquet('${from("flights-3m.parquet")}')
          where date < timestamp '2001-07-01' and origin in (${airports.map((each) => `'${each}'`).join(", ")}))
    where place % 50 = 0 order by place`);
  const column = (value: (row: unknown[]) => number): string =>
    Buffer.from(Uint8Array.from(read, value)).toString("base64");
  write("hub-flights.json", {
    source:
      "US Bureau of Transportation Statistics, as in the npm package vega-datasets 3.2.1 (flights-3m.parquet)",
    licence: "public reports under 14 CFR part 234; no licence is stated beyond that",
    made: "apps/course/scripts/data.ts",
    flights: read.length,
    airports,
    airport: column(([origin]) => airports.indexOf(origin as string)),
    day: column(([, day]) => day as number),
    hour: column(([, , hour]) => hour as number),
    late: column(([, , , late]) => Number(late)),
  });
}

async function strikes(): Promise<void> {
  const read = await rows(`
    select "Flight Date", "Effect Amount of damage" != 'None', "Wildlife Size", "Phase of flight", "Time of day",
           try_cast("Speed IAS in knots" as double), "Aircraft Airline Operator"
    from read_csv('${from("birdstrikes.csv")}', all_varchar = true) order by all`);
  const all = read.map(
    ([date, damaged, size, phase, time, speed, operator]) =>
      ({ date, damaged, size, phase, time, speed, operator }) as Strike,
  );
  const train = all.filter(({ date }) => date < "2000-01-01");
  const test = all.filter(({ date }) => date >= "2000-01-01");
  const score = fitDamage(train);
  write("birdstrikes.json", {
    source: "FAA Wildlife Strike Database, as in the npm package vega-datasets 3.2.1 (birdstrikes.csv)",
    licence: "U.S. Government Dataset",
    made: "apps/course/scripts/data.ts",
    reports: all.length,
    undamaged: all.filter(({ damaged }) => !damaged).length,
    train: train.length,
    /** Reports from 2000 on: whether the aircraft was damaged, what the model thinks, and how large the animal was. */
    test: {
      damaged: test.map(({ damaged }) => Number(damaged)).join(""),
      score: test.map((strike) => Math.round(score(strike) * 1000)),
      size: test.map(({ size }) => size[0]).join(""),
    },
  });
}

await flights();
await hubs();
await strikes();
