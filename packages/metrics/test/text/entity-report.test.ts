import { golden, near, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { type EntityReportOptions, entityReport } from "../../src/text/entity-report.ts";
import cases from "../golden/entity-report.json" with { type: "json" };
import { orRefusal, repeat, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: string[][];
  readonly yPred: string[][];
  readonly options: EntityReportOptions;
}

const tag = fc.constantFrom("O", "B-PER", "I-PER", "B-LOC", "I-LOC");
const tagged: fc.Arbitrary<{ yTrue: string[][]; yPred: string[][] }> = fc
  .array(fc.array(fc.tuple(tag, tag), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 })
  .map((rows) => ({
    yTrue: rows.map((row) => row.map(([a]) => a)),
    yPred: rows.map((row) => row.map(([, b]) => b)),
  }));

/** Begins every entity as IOB2 asks. */
function tidy(rows: string[][]): string[][] {
  return rows.map((row) =>
    row.map((each, i) => {
      const type = each.slice(2);
      return each.startsWith("I") && (i === 0 || row[i - 1].slice(2) !== type) ? `B-${type}` : each;
    }),
  );
}

describe("entityReport", () => {
  golden("entityReport", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => entityReport(yTrue, yPred, options)),
  );

  property("is the same in both modes where tags keep to the scheme", tagged, ({ yTrue, yPred }) => {
    const [actual, predicted] = [tidy(yTrue), tidy(yPred)];
    near(entityReport(actual, predicted, { scheme: "IOB2" }), entityReport(actual, predicted));
  });

  property("swaps precision and recall with the tags", tagged, ({ yTrue, yPred }) => {
    const { precision, recall, f1 } = entityReport(yTrue, yPred).micro;
    near(entityReport(yPred, yTrue).micro, { precision: recall, recall: precision, f1 });
  });

  property("counts a sequence as often as its weight says", tagged, ({ yTrue, yPred }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      entityReport(yTrue, yPred, { sampleWeight }),
      entityReport(repeat(yTrue, sampleWeight), repeat(yPred, sampleWeight)),
      { absolute: 1e-12 },
    );
  });

  property("tells of every score that is undefined", tagged, ({ yTrue, yPred }) => {
    const told: unknown[] = [];
    const report = entityReport(yTrue, yPred, { onUndefined: (what) => told.push(what), zeroDivision: 1 });
    expect(told).toEqual(report.undefined);
    const absent = report.types.filter(({ support }) => support === 0).map(({ type }) => type);
    expect(report.undefined.filter(({ metric }) => metric === "recall").map(({ label }) => label)).toEqual(
      absent,
    );
  });

  rejects("different numbers of sequences", () => entityReport([["O"]], []), "length-mismatch");
  rejects("a missing sequence", () => entityReport([null] as unknown as string[][], [["O"]]), "bad-column");
  rejects("no sequences", () => entityReport([], []), "empty-input");
  rejects("different numbers of tags", () => entityReport([["O"]], [["O", "O"]]), "length-mismatch", /row 0/);
  rejects("a flat list", () => entityReport(["O"] as unknown as string[][], [["O"]]), "bad-column");
  rejects(
    "a tag without a prefix",
    () => entityReport([["PER"]], [["O"]]),
    "unknown-label",
    /got "PER" at row 0/,
  );
  rejects(
    "BILOU's tags without a scheme",
    () => entityReport([["U-PER"]], [["O"]]),
    "unknown-label",
    /BILOU/,
  );
  rejects("an empty tag", () => entityReport([[""]], [["O"]], { scheme: "IOB2" }), "unknown-label");
  rejects(
    "a prefix that the scheme does not have",
    () => entityReport([["B-PER"]], [["S-PER"]], { scheme: "IOB2" }),
    "unknown-label",
    /IOB2, got S/,
  );
  rejects(
    "an unknown scheme",
    () => entityReport([["O"]], [["O"]], { scheme: "BIO" as "IOB2" }),
    "bad-option",
  );
  rejects("tags of no scheme", () => entityReport([["O"]], [["O"]], { scheme: "auto" }), "bad-option");
  rejects("half for 0 / 0", () => entityReport([["O"]], [["O"]], { zeroDivision: 0.5 as 1 }), "bad-option");
  rejects(
    "negative weights",
    () => entityReport([["O"], ["O"]], [["O"], ["O"]], { sampleWeight: [1, -1] }),
    "bad-weights",
  );
});
