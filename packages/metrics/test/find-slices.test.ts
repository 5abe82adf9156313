import { createRng, fisherExactTest, permutationTest, type Table } from "@productizeml/stats";
import { near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type FindSlicesOptions, findSlices } from "../src/find-slices.ts";

/** Columns that have nothing to do with each other. */
function columns(seed: number, n: number) {
  const rng = createRng(seed);
  return {
    country: rng.choice(["fr", "de", "us", "uk"], n),
    device: rng.choice(["web", "app", null], n),
    plan: Int32Array.from(rng.choice([1, 2, 3], n)),
    age: Float64Array.from({ length: n }, () => 80 * rng.float64()),
  };
}

type Draw = (rng: ReturnType<typeof createRng>) => number;

/** Skewed upwards, downwards, not at all, heavy, and of two values. */
const NOISE: Readonly<Record<string, Draw>> = {
  gamma: (rng) => rng.gamma(1),
  falling: (rng) => -rng.gamma(1),
  normal: (rng) => rng.normal(),
  heavy: (rng) => Math.exp(1.3 * rng.normal()),
  rare: (rng) => (rng.float64() < 0.1 ? 1 : 0),
};

/** Share of searches through pure noise that find a slice. */
function falseAlarms(draw: Draw, runs: number, options: FindSlicesOptions): number {
  let alarms = 0;
  for (let seed = 0; seed < runs; seed++) {
    const rng = createRng(seed).fork("losses");
    const losses = Float64Array.from({ length: 400 }, () => draw(rng));
    alarms += findSlices(columns(seed, 400), losses, options).slices.length > 0 ? 1 : 0;
  }
  return alarms / runs;
}

describe("findSlices", () => {
  it("finds a slice of two columns that was planted, and nothing else", () => {
    const table = columns(1, 4000);
    const rng = createRng(2);
    const losses = Float64Array.from(
      table.country,
      (country, row) => rng.gamma(1) + (country === "fr" && table.device[row] === "app" ? 0.6 : 0),
    );
    const { slices, tried, rows, loss } = findSlices(table, losses);
    expect(slices.map(({ conditions }) => conditions)).toEqual([
      [
        { column: "country", operator: "=", value: "fr" },
        { column: "device", operator: "=", value: "app" },
      ],
    ]);
    expect(slices[0].lower).toBeLessThan(0.6);
    expect(slices[0].upper).toBeGreaterThan(0.6);
    expect(rows).toBe(4000);
    near(loss, losses.reduce((sum, each) => sum + each, 0) / 4000);
    // 4 + 3 + 3 + 4 values, and their pairs.
    expect(tried).toBe(14 + 4 * 3 + 4 * 3 + 4 * 4 + 3 * 3 + 3 * 4 + 3 * 4);
  });

  it("finds a range of a numeric column, and missing values", () => {
    const table = columns(3, 2000);
    const age = table.age.map((years, row) => (row % 10 === 0 ? Number.NaN : years));
    const inRange = findSlices(
      { age },
      age.map((years) => (years > 60 ? 1 : 0)),
      { degree: 1 },
    ).slices[0];
    expect(inRange.conditions.map(({ operator }) => operator)).toEqual([">"]);
    near(inRange.conditions[0].value, 60, { absolute: 3 });
    const missing = findSlices(
      { age },
      age.map((years) => (Number.isNaN(years) ? 1 : 0)),
    ).slices[0];
    expect(missing.conditions).toEqual([{ column: "age", operator: "=", value: null }]);
    expect(missing.rows).toBe(200);
  });

  it("describes exactly the rows that it counts", () => {
    const table = columns(4, 600);
    const losses = table.age.map((years, row) => (years > 30 && table.plan[row] === 2 ? 2 : years / 80));
    for (const { conditions, rows, loss, rest } of findSlices(table, losses, { degree: 3 }).slices) {
      const meets = Array.from(losses, (_, row) =>
        conditions.every(({ column, operator, value }) => {
          const cell = table[column as keyof typeof table][row];
          if (operator === "=") return cell === value;
          return operator === ">" ? Number(cell) > Number(value) : Number(cell) <= Number(value);
        }),
      );
      const mean = (inside: boolean) => {
        const own = losses.filter((_, row) => meets[row] === inside);
        return own.reduce((sum, each) => sum + each, 0) / own.length;
      };
      expect(rows).toBe(meets.filter((each) => each).length);
      near([loss, rest], [mean(true), mean(false)]);
    }
  });

  it("tests losses of 0 and 1 as Fisher does", () => {
    const rng = createRng(5);
    const device = rng.choice(["web", "app"], 300);
    const wrong = device.map((each) => (rng.float64() < (each === "app" ? 0.3 : 0.1) ? 1 : 0));
    const count = (each: string, loss: number) =>
      wrong.filter((w, row) => w === loss && device[row] === each).length;
    const table = {
      data: [count("app", 1), count("app", 0), count("web", 1), count("web", 0)],
      rows: 2,
      cols: 2,
    };
    const [found] = findSlices({ device }, wrong).slices;
    near(found.pValue, fisherExactTest(table, { alternative: "greater" }).pValue, { relative: 1e-9 });
  });

  it("tests other losses as a permutation test of the means does", () => {
    const rng = createRng(6);
    const device = rng.choice(["web", "app"], 120);
    const losses = device.map((each) => rng.gamma(1) + (each === "app" ? 0.3 : 0));
    const [found] = findSlices({ device }, losses, { level: 0.5 }).slices;
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const of = (each: string) => losses.filter((_, row) => device[row] === each);
    const { pValue } = permutationTest(of("app"), of("web"), (a, b) => mean(a) - mean(b), {
      alternative: "greater",
      resamples: 20_000,
    });
    near(found.pValue, pValue, { absolute: 0.005 });
  });

  for (const [name, draw] of Object.entries(NOISE)) {
    it(`raises no more false alarms than it says on ${name} noise`, () => {
      expect(falseAlarms(draw, 150, {})).toBeLessThan(0.1);
    });
  }

  it("is about as sure by Westfall and Young, and finds more", () => {
    const options = { adjustment: "westfall-young", resamples: 99 } as const;
    expect(falseAlarms(NOISE.gamma, 60, options)).toBeLessThan(0.13);
    const table = columns(7, 500);
    const rng = createRng(8);
    const losses = table.country.map((country) => rng.gamma(1) + (country === "fr" ? 0.3 : 0));
    const holm = findSlices(table, losses, { level: 0.2 });
    const exchanged = findSlices(table, losses, { ...options, resamples: 499, level: 0.2 });
    expect(exchanged.slices[0].adjustedPValue).toBeLessThan(holm.slices[0].adjustedPValue);
  });

  it("keeps to the least number of rows and the number of slices asked for", () => {
    const table = columns(9, 1000);
    const losses = table.age.map((years, row) => years / 80 + table.plan[row]);
    const { slices } = findSlices(table, losses, { minRows: 200, top: 1 });
    expect(slices.length).toBe(1);
    expect(slices[0].rows).toBeGreaterThanOrEqual(200);
    expect(findSlices(table, losses, { minRows: 600 })).toMatchObject({ tried: 0, slices: [] });
  });

  it("finds nothing where all losses are equal", () => {
    expect(findSlices(columns(10, 200), new Float64Array(200).fill(2)).slices).toEqual([]);
  });

  it("survives JSON", () => {
    const device = ["web", "app"].flatMap((each) => new Array<string>(50).fill(each));
    const search = findSlices(
      { device },
      device.map((each) => (each === "app" ? 1 : 0)),
    );
    expect(JSON.parse(JSON.stringify(search))).toEqual(search);
  });

  const table: Table = { device: ["web", "app"] };
  rejects("losses of another length", () => findSlices(table, [1]), "length-mismatch");
  rejects("an infinite loss", () => findSlices(table, [1, Number.POSITIVE_INFINITY]), "not-finite");
  rejects("no rows", () => findSlices({ device: [] }, []), "empty-input");
  rejects("a degree of 4", () => findSlices(table, [1, 2], { degree: 4 }), "out-of-range");
  rejects("a level of 0", () => findSlices(table, [1, 2], { level: 0 }), "out-of-range");
  rejects(
    "an unknown correction",
    () => findSlices(table, [1, 2], { adjustment: "hommel" as "holm" }),
    "bad-option",
  );
});
