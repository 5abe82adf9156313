import { near, property, rejects } from "@productizeml/testing";
import { describe, it } from "vitest";
import { type LogLossOptions, logLoss } from "../../src/calibration/log-loss.ts";
import { encodeLabels, type Labels } from "../../src/labels.ts";
import { LogLoss } from "../../src/streaming/log-loss.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/log-loss.json" with { type: "json" };
import { probable } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<LogLossOptions>> = {
  kind: "LogLoss",
  make: (options) => new LogLoss(options),
  back: (json) => LogLoss.fromJSON(json),
  oneShot: (yTrue, yProb, options) => logLoss(yTrue as Labels, yProb as number[], options),
};

describe("LogLoss", () => {
  twinGolden(twin, cases, ({ yTrue, options }) => ({
    ...options,
    labels: options.labels ?? encodeLabels(yTrue as Labels).categories,
  }));
  laws(
    twin,
    { labels: [0, 1] },
    probable.map(({ yTrue, yProb }) => ({ yTrue, yPred: yProb })),
  );

  property("needs no labels for 0 and 1, in whatever chunk they come", probable, ({ yTrue, yProb }) => {
    const metric = new LogLoss();
    for (const [i, label] of yTrue.entries()) metric.update([label], [yProb[i]]);
    near(metric.compute(), logLoss(yTrue, yProb), { absolute: 1e-15 });
  });

  it("takes as many classes as the matrix has columns", () => {
    const first = { data: [0.7, 0.2, 0.1], rows: 1, cols: 3 };
    const second = { data: [0.1, 0.1, 0.8], rows: 1, cols: 3 };
    const metric = new LogLoss().update([0], first).update([2], second);
    near(metric.compute(), -(Math.log(0.7) + Math.log(0.8)) / 2);
  });

  rejects(
    "classes that it was not told",
    () => new LogLoss().update(["spam"], [0.5]),
    "unknown-label",
    /spam/,
  );
});
