import { describe, expect, it } from "vitest";
import * as agreement from "../src/agreement.ts";
import * as calibration from "../src/calibration.ts";
import * as classification from "../src/classification.ts";
import * as clustering from "../src/clustering.ts";
import * as fairness from "../src/fairness.ts";
import * as forecasting from "../src/forecasting.ts";
import * as root from "../src/index.ts";
import * as ranking from "../src/ranking.ts";
import * as regression from "../src/regression.ts";
import * as streaming from "../src/streaming.ts";
import * as text from "../src/text.ts";
import * as thresholds from "../src/thresholds.ts";
import * as vision from "../src/vision.ts";

const subpaths = [
  agreement,
  calibration,
  classification,
  clustering,
  fairness,
  forecasting,
  ranking,
  regression,
  streaming,
  text,
  thresholds,
  vision,
];

describe("the subpaths", () => {
  it("have each function once, and the root has it too", () => {
    const names = subpaths.flatMap((subpath) => Object.keys(subpath));
    // A name in two lists would silently be in neither at the root.
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(root)).toEqual(expect.arrayContaining(names));
  });
});
