import { defineConfig } from "tsup";
import { library } from "../../tsup.shared.ts";

const subpaths = [
  "agreement",
  "calibration",
  "charts",
  "classification",
  "clustering",
  "fairness",
  "forecasting",
  "ranking",
  "regression",
  "streaming",
  "text",
  "thresholds",
  "vision",
  "vitest",
];

export default defineConfig(
  library({ entry: ["src/index.ts", ...subpaths.map((name) => `src/${name}.ts`)] }),
);
