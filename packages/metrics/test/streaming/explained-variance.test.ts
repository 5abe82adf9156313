import { describe } from "vitest";
import { type ExplainedVarianceOptions, explainedVariance } from "../../src/regression/explained-variance.ts";
import { ExplainedVariance } from "../../src/streaming/explained-variance.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/explained-variance.json" with { type: "json" };
import { targets } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<ExplainedVarianceOptions>> = {
  kind: "ExplainedVariance",
  make: (options) => new ExplainedVariance(options),
  back: (json) => ExplainedVariance.fromJSON(json),
  oneShot: (yTrue, yPred, options) => explainedVariance(yTrue as number[], yPred as number[], options),
};

describe("ExplainedVariance", () => {
  twinGolden(twin, cases);
  laws(twin, {}, targets);
});
