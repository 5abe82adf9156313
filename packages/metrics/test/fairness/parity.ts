import { golden, near, property, rejects } from "@productizeml/testing";
import { expect, it } from "vitest";
import { fairnessReport } from "../../src/fairness/fairness-report.ts";
import type { Labels } from "../../src/labels.ts";
import { orRefusal } from "../support.ts";
import { groupedPairs, only } from "./support.ts";

/** Options that every parity takes. */
interface ParityOptions {
  readonly sensitiveFeatures: Record<string, readonly string[]>;
  readonly sampleWeight?: readonly number[];
  readonly zeroDivision?: number;
  readonly method?: "to-overall";
}

/** A parity of one rate, and what it is when groups are alike. */
export interface Parity {
  readonly name: Parameters<typeof only>[0];
  readonly measure: (yTrue: Labels, yPred: Labels, options: ParityOptions) => number;
  /** The rate, as the report names it. */
  readonly rate: string;
  readonly kind: "difference" | "ratio";
}

/** Golden cases, laws and refusals that the parities of one rate share. */
export function holdsParity({ name, measure, rate, kind }: Parity): void {
  const alike = kind === "difference" ? 0 : 1;
  const sensitiveFeatures = { sex: ["f", "m"] };

  golden(
    name,
    only(name),
    ({ yTrue, yPred, options }: { yTrue: Labels; yPred: Labels; options: ParityOptions }) =>
      orRefusal(() => measure(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );
  property("is the report's, where undefined rates are left out", groupedPairs, (pairs) => {
    const { yTrue, yPred, sensitiveFeatures: groups } = pairs;
    const { disparities } = fairnessReport(yTrue, yPred, { sensitiveFeatures: groups });
    const found = disparities.find((each) => each.rate === rate)?.[kind];
    near(measure(yTrue, yPred, { sensitiveFeatures: groups, zeroDivision: Number.NaN }), found);
  });
  it(`is ${alike} for groups that are alike`, () => {
    const options = { sensitiveFeatures: { sex: ["f", "f", "f", "m", "m", "m"] } };
    expect(measure([1, 1, 0, 1, 1, 0], [1, 0, 1, 1, 0, 1], options)).toBe(alike);
  });
  it("does not count rows without weight", () => {
    const options = { sensitiveFeatures: { sex: ["f", "f", "f", "m"] }, sampleWeight: [1, 1, 1, 0] };
    expect(measure([1, 1, 0, 1], [1, 0, 1, 0], options)).toBe(alike);
  });
  rejects(
    "groups of another length",
    () => measure([0, 1, 1], [0, 1, 1], { sensitiveFeatures }),
    "length-mismatch",
    new RegExp(`^${name} requires sensitiveFeatures of length 3, got 2`),
  );
  rejects("no groups", () => measure([0, 1], [0, 1], { sensitiveFeatures: {} }), "bad-option");
  rejects(
    "another method",
    () => measure([0, 1], [0, 1], { sensitiveFeatures, method: "pairwise" as "to-overall" }),
    "bad-option",
  );
  rejects("different lengths", () => measure([0, 1], [0], { sensitiveFeatures }), "length-mismatch");
}
