import { rocAuc } from "@productizeml/metrics";
import { split, take } from "@productizeml/split";
import { hubFlights } from "course/data";

const { airport, day, hour, late } = hubFlights();
const keys = {
  "airport and hour": (row: number) => `${airport[row]} ${hour[row]}`,
  "airport and day ": (row: number) => `${airport[row]} ${day[row]}`,
};

function auc(
  key: (row: number) => string,
  train: Uint32Array,
  test: Uint32Array,
): number {
  const seen = new Map<string, number[]>();
  for (const row of train)
    seen.set(key(row), [...(seen.get(key(row)) ?? []), late[row]!]);
  const rate = (flights: number[]) =>
    flights.reduce((sum, each) => sum + each, 1) / (flights.length + 4);
  return rocAuc(
    take(late, test),
    Float64Array.from(test, (row) => rate(seen.get(key(row)) ?? [])),
  );
}

const atRandom = split(
  { train: 0.8, test: 0.2 },
  { rows: late.length, seed: 1 },
);
const inTime = split({ train: 0.8, test: 0.2 }, { time: day });
for (const [name, key] of Object.entries(keys)) {
  const { train, test } = atRandom.parts;
  console.log(
    name,
    "at random",
    auc(key, train, test),
    "in time",
    auc(key, inTime.parts.train, inTime.parts.test),
  );
}
