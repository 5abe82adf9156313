import { golden, near, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PowerProblem, type SolvePowerOptions, solvePower } from "../../src/index.ts";
import power from "../golden/solve-power.json" with { type: "json" };
import unknowns from "../golden/solve-power-unknowns.json" with { type: "json" };

interface Problem {
  problem: PowerProblem;
  options: SolvePowerOptions;
  unknown: "size" | "alpha" | "treatment";
}

const plans = fc.record({
  control: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
  change: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
  power: fc.double({ min: 0.2, max: 0.99, noNaN: true }),
  alpha: fc.double({ min: 0.001, max: 0.15, noNaN: true }),
  method: fc.constantFrom("z-test", "arcsine" as const),
  alternative: fc.constantFrom("two-sided", "greater" as const),
});

describe("solvePower", () => {
  golden("power", power, ({ problem, options }: Problem) => solvePower(problem, options).power, {
    absolute: 1e-14,
  });
  golden(
    "size, alpha and treatment",
    unknowns,
    ({ problem, options, unknown }: Problem) => solvePower(problem, options)[unknown],
    // As near as a root of a function that is right to 1e-13 or so can be.
    { relative: 1e-9 },
  );

  property(
    "solves every unknown of a plan to the same plan",
    plans,
    ({ control, change, power, alpha, method, alternative }) => {
      const treatment = control * (1 + change);
      const options = { method, alternative, ratio: 2 } as SolvePowerOptions;
      const plan = solvePower({ control, treatment, alpha, power }, options);
      const { size } = plan;
      near(solvePower({ control, treatment, alpha, size }, options), plan, { relative: 1e-9 });
      near(solvePower({ control, treatment, power, size }, options), plan, { relative: 1e-9 });
      near(solvePower({ control, alpha, power, size }, options), plan, { relative: 1e-9 });
    },
  );
  property(
    "needs more units for smaller effects, smaller alpha and more power",
    plans,
    ({ control, change, power, alpha, method }) => {
      const size = (c: number, a: number, p: number) =>
        solvePower(
          { control, treatment: control * (1 + c), alpha: a, power: p },
          { method: method as "arcsine" },
        ).size;
      const base = size(change, alpha, power);
      expect(size(change * 0.9, alpha, power)).toBeGreaterThan(base);
      expect(size(change, alpha * 0.9, power)).toBeGreaterThan(base);
      expect(size(change, alpha, power + 0.005)).toBeGreaterThan(base);
    },
  );

  it("seeks the treatment below the control when less is to be shown", () => {
    const { treatment } = solvePower(
      { control: 0.1, size: 1000, alpha: 0.05, power: 0.8 },
      { alternative: "less" },
    );
    expect(treatment).toBeLessThan(0.1);
    expect(treatment).toBeGreaterThan(0);
  });

  const plan = { control: 0.1, treatment: 0.12, alpha: 0.05, power: 0.8 };
  rejects("nothing unknown", () => solvePower({ ...plan, size: 100 }), "bad-option");
  rejects("two unknowns", () => solvePower({ control: 0.1, alpha: 0.05, power: 0.8 }), "bad-option");
  rejects("no effect", () => solvePower({ ...plan, treatment: 0.1 }), "out-of-range");
  rejects("an effect the other way", () => solvePower(plan, { alternative: "less" }), "out-of-range");
  rejects(
    "an arm too small for any effect",
    () => solvePower({ control: 0.9, size: 3, alpha: 0.001, power: 0.99 }),
    "out-of-range",
  );
  rejects("a control of 1", () => solvePower({ ...plan, control: 1 }), "out-of-range");
  rejects("a power of 80", () => solvePower({ ...plan, power: 80 }), "out-of-range");
  rejects("a ratio of 0", () => solvePower(plan, { ratio: 0 }), "out-of-range");
  rejects("an unknown method", () => solvePower(plan, { method: "t" as "arcsine" }), "bad-option");
});
