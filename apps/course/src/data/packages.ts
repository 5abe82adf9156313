/** The packages as a reader meets them: what for, and the first lines. */
export interface PackagePage {
  readonly name: string;
  readonly about: string;
  readonly first: string;
}

export const packages: readonly PackagePage[] = [
  {
    name: "stats",
    about:
      "Sorting in linear time, seeded random numbers, p-values that are right in the far tails, resampling, sketches.",
    first: `import { ksTest } from "@productizeml/stats";\n\nksTest(before, after).pValue;`,
  },
  {
    name: "metrics",
    about:
      "Evaluation with scikit-learn's numbers: classification, ranking, regression, calibration, text, vision; intervals and slices.",
    first: `import { interval, rocAuc } from "@productizeml/metrics";\n\ninterval(rocAuc, yTrue, yScore);`,
  },
  {
    name: "split",
    about:
      "Train, validation and test: stratified, grouped, by time, by hash; leaks found before they flatter.",
    first: `import { split } from "@productizeml/split";\n\nsplit({ train: 0.8, test: 0.2 }, { rows, groups: user });`,
  },
  {
    name: "impact",
    about: "What a model is worth: sample sizes, experiments, the cost of a decision.",
    first: `import { bestThreshold } from "@productizeml/impact";`,
  },
  {
    name: "drift",
    about:
      "What changed since training, by how much, and whether that could be chance; performance without labels.",
    first: `import { detectDrift } from "@productizeml/drift";\n\ndetectDrift(january, june).driftedColumns;`,
  },
  {
    name: "inference",
    about:
      "One model over onnxruntime, TensorFlow.js and remote servers: batching, timeouts, shadow runs; a server.",
    first: `import { defineModel } from "@productizeml/inference";`,
  },
  {
    name: "tracking",
    about:
      "Runs, metrics and artifacts in a file beside your code, or on any MLflow server; a page to look at them.",
    first: `import { SqliteStore } from "@productizeml/tracking/sqlite";`,
  },
];
