import { rocAuc } from "@productizeml/metrics";
import { findLeaks, type Split, split, take } from "@productizeml/split";
import { hubFlights } from "../data/course.ts";

const flights = hubFlights();
const rows = flights.late.length;

const atRandom = split({ train: 0.8, test: 0.2 }, { rows, seed: 1 });
const inTime = split({ train: 0.8, test: 0.2 }, { time: flights.day });

const keys = {
  "airport and hour": (row: number) => `${flights.airport[row]} ${flights.hour[row]}`,
  "airport and day": (row: number) => `${flights.airport[row]} ${flights.day[row]}`,
};

/** How well a flight's lateness is ranked by how often flights with the same key were late in training. */
function auc(key: (row: number) => string, { parts: { train, test } }: Split<"train" | "test">): number {
  const seen = new Map<string, [late: number, all: number]>();
  for (const row of train) {
    const [late, all] = seen.get(key(row)) ?? [0, 0];
    seen.set(key(row), [late + flights.late[row]!, all + 1]);
  }
  const score = Float64Array.from(test, (row) => {
    const [late, all] = seen.get(key(row)) ?? [0, 0];
    return (late + 1) / (all + 4);
  });
  return rocAuc(take(flights.late, test), score);
}

const where = Array.from({ length: rows }, (_, row) => keys["airport and day"](row));
const { leaks } = findLeaks(atRandom, { where, hour: flights.hour }, { groups: "where" });

/** What the lesson says, computed from the flights. */
export const numbers = {
  rows,
  late: flights.late.reduce((sum, each) => sum + each, 0) / rows,
  test: atRandom.parts.test.length,
  day: { random: auc(keys["airport and day"], atRandom), time: auc(keys["airport and day"], inTime) },
  hour: { random: auc(keys["airport and hour"], atRandom), time: auc(keys["airport and hour"], inTime) },
  shared: leaks.find(({ kind }) => kind === "group-overlap")?.rows ?? 0,
};
