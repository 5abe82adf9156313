import { findLeaks, split } from "@productizeml/split";
import { hubFlights } from "course/data";

interface Solution {
  shared(
    train: ArrayLike<number>,
    test: ArrayLike<number>,
    key: ArrayLike<string>,
  ): number;
}

function same(got: number, expected: number): void {
  if (got !== expected) throw new Error(`expected ${expected}, got ${got}`);
}

export const checks = [
  {
    name: "one of two test rows shares its key",
    run({ shared }: Solution): void {
      same(shared([0, 1], [2, 3], ["ann", "bob", "ann", "cy"]), 1);
    },
  },
  {
    name: "every test row counts, not every key",
    run({ shared }: Solution): void {
      same(shared([0], [1, 2, 3], ["ann", "ann", "ann", "ann"]), 3);
    },
  },
  {
    name: "row numbers are not keys: nothing shared",
    hidden: true,
    run({ shared }: Solution): void {
      same(shared([3, 1], [0, 2], ["a", "b", "c", "d"]), 0);
    },
  },
  {
    name: "the count of findLeaks on the real flights",
    hidden: true,
    run({ shared }: Solution): void {
      const { airport, day, hour } = hubFlights();
      const where = airport.map((code, row) => `${code} ${day[row]}`);
      const parts = split(
        { train: 0.8, test: 0.2 },
        { rows: where.length, seed: 1 },
      );
      const { leaks } = findLeaks(
        parts,
        { where, hour },
        { groups: "where" },
      );
      const expected =
        leaks.find(({ kind }) => kind === "group-overlap")?.rows ?? 0;
      same(shared(parts.parts.train, parts.parts.test, where), expected);
    },
  },
];
