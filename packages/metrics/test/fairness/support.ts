import type { Golden } from "@productizeml/testing";
import * as fc from "fast-check";
import parities from "../golden/parities.json" with { type: "json" };

/** True labels and decisions, both of 0 and 1. */
export const binaryPairs: fc.Arbitrary<{ yTrue: number[]; yPred: number[] }> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), { maxLength: 30 })
  .map((rows) => ({ yTrue: [0, 1, ...rows.map(([a]) => a)], yPred: [1, 1, ...rows.map(([, b]) => b)] }));

/** The same with a group for each row. */
export const groupedPairs: fc.Arbitrary<{
  yTrue: number[];
  yPred: number[];
  sensitiveFeatures: { sex: string[] };
}> = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 }), fc.constantFrom("f", "m", "x")),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) => ({
    yTrue: rows.map(([a]) => a),
    yPred: rows.map(([, b]) => b),
    sensitiveFeatures: { sex: rows.map(([, , c]) => c) },
  }));

/** The golden of all parities, less all answers but one. */
export function only(name: keyof (typeof parities.cases)[number]["expected"]): Golden {
  return { ...parities, cases: parities.cases.map((each) => ({ ...each, expected: each.expected[name] })) };
}
