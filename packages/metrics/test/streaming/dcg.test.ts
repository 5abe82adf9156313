import { describe } from "vitest";
import { type DcgOptions, dcg } from "../../src/ranking/dcg.ts";
import { Dcg } from "../../src/streaming/dcg.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/dcg.json" with { type: "json" };
import { labelRows } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<DcgOptions>> = {
  kind: "Dcg",
  make: (options) => new Dcg(options),
  back: (json) => Dcg.fromJSON(json),
  oneShot: (yTrue, yScore, options) => dcg(yTrue as never, yScore as never, options),
};

describe("Dcg", () => {
  twinGolden(twin, cases);
  laws(
    twin,
    { k: 3 },
    labelRows.map(({ yTrue, yScore }) => ({ yTrue, yPred: yScore })),
  );
});
