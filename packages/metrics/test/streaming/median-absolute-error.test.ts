import { describe } from "vitest";
import {
  type MedianAbsoluteErrorOptions,
  medianAbsoluteError,
} from "../../src/regression/median-absolute-error.ts";
import { MedianAbsoluteError } from "../../src/streaming/median-absolute-error.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/median-absolute-error.json" with { type: "json" };
import { targets } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<MedianAbsoluteErrorOptions>> = {
  kind: "MedianAbsoluteError",
  make: (options) => new MedianAbsoluteError(options),
  back: (json) => MedianAbsoluteError.fromJSON(json),
  oneShot: (yTrue, yPred, options) => medianAbsoluteError(yTrue as number[], yPred as number[], options),
};

describe("MedianAbsoluteError", () => {
  twinGolden(twin, cases);
  laws(twin, {}, targets);
});
