import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  requireFinite,
  requireInRange,
  requireInteger,
  requireLength,
  requireOption,
  requireOrdered,
  requireSameLength,
  requireWeights,
} from "../src/index.ts";

describe("validators", () => {
  it("let good input through", () => {
    requireSameLength("f", "a", [1], "b", Uint8Array.of(2));
    requireLength("f", "a", [1, 2], 2);
    requireFinite("f", "a", [0, -0, 1e308]);
    requireOrdered("f", "a", [Number.NEGATIVE_INFINITY, 3]);
    requireInRange("f", "a", 1, 1, 1);
    requireInteger("f", "a", 3, 0);
    requireOption("f", "a", "x", ["x", "y"]);
    expect(() => requireWeights("f", "w", [0, 2], 2)).not.toThrow();
  });

  rejects(
    "lengths that differ",
    () => requireSameLength("f", "a", [1], "b", [1, 2]),
    "length-mismatch",
    /^f requires b of length 1, as long as a, got 2$/,
  );
  rejects("nothing", () => requireLength("f", "a", []), "empty-input", /got 0/);
  rejects("too little", () => requireLength("f", "a", [1], 2), "too-few-values", /got 1/);
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, null, undefined, "3"]) {
    rejects(
      `${bad} as finite`,
      () => requireFinite("f", "a", [0, bad as number]),
      "not-finite",
      /got .* at index 1/,
    );
  }
  rejects("NaN as ordered", () => requireOrdered("f", "a", [Number.NaN]), "not-finite", /at index 0/);
  rejects("null as ordered", () => requireOrdered("f", "a", [null as unknown as number]), "not-finite");
  rejects("NaN in a range", () => requireInRange("f", "a", Number.NaN, 0, 1), "out-of-range");
  rejects("a fraction as integer", () => requireInteger("f", "a", 0.5, 0), "out-of-range");
  rejects(
    "an unknown option",
    () => requireOption("f", "a", "z", ["x", "y"]),
    "bad-option",
    /"x", "y", got "z"/,
  );
  rejects("a negative weight", () => requireWeights("f", "w", [1, -1], 2), "bad-weights", /at index 1/);
  rejects("weights of zero", () => requireWeights("f", "w", [0, 0], 2), "bad-weights", /positive sum/);
  rejects("too few weights", () => requireWeights("f", "w", [1], 2), "length-mismatch");
});
