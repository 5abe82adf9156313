import { describe } from "vitest";
import { type NdcgOptions, ndcg } from "../../src/ranking/ndcg.ts";
import { Ndcg } from "../../src/streaming/ndcg.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/ndcg.json" with { type: "json" };
import { labelRows } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<NdcgOptions>> = {
  kind: "Ndcg",
  make: (options) => new Ndcg(options),
  back: (json) => Ndcg.fromJSON(json),
  oneShot: (yTrue, yScore, options) => ndcg(yTrue as never, yScore as never, options),
};

describe("Ndcg", () => {
  twinGolden(twin, cases);
  laws(
    twin,
    { k: 3 },
    labelRows.map(({ yTrue, yScore }) => ({ yTrue, yPred: yScore })),
  );
});
