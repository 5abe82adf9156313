import { describe, expect, it } from "vitest";
import * as calibration from "../src/calibration.ts";
import * as classification from "../src/classification.ts";
import * as clustering from "../src/clustering.ts";
import * as root from "../src/index.ts";
import * as ranking from "../src/ranking.ts";
import * as regression from "../src/regression.ts";

describe("the subpaths", () => {
  it("have each function once, and the root has it too", () => {
    const tasks = [calibration, classification, clustering, ranking, regression];
    const names = tasks.flatMap((task) => Object.keys(task));
    // A name in two lists would silently be in neither at the root.
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(root)).toEqual(expect.arrayContaining(names));
  });
});
