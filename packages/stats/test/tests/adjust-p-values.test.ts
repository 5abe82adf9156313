import { fc, golden, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { adjustPValues, type PValueAdjustment } from "../../src/index.ts";
import cases from "../golden/adjust-p-values.json" with { type: "json" };

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe("adjustPValues", () => {
  golden("adjustPValues", cases, (c: { pValues: number[]; method: PValueAdjustment }) =>
    adjustPValues(c.pValues, c.method),
  );
  property("Benjamini-Hochberg <= Holm <= Bonferroni, none below the raw value", shares, (p) => {
    const [bh, holm, bonferroni] = (["fdr_bh", "holm", "bonferroni"] as const).map((m) =>
      adjustPValues(p, m),
    );
    p.forEach((raw, i) => {
      expect(bh![i]!).toBeGreaterThanOrEqual(raw * (1 - 1e-15));
      expect(holm![i]!).toBeGreaterThanOrEqual(bh![i]! * (1 - 1e-15));
      expect(bonferroni![i]!).toBeGreaterThanOrEqual(holm![i]!);
    });
  });
  rejects("a p-value above 1", () => adjustPValues([0.5, 1.5], "holm"), "out-of-range", /pValues\[1\]/);
  rejects("NaN", () => adjustPValues([Number.NaN], "holm"), "out-of-range");
  rejects("an unknown method", () => adjustPValues([0.5], "bh" as PValueAdjustment), "bad-option");
});
