import { defineConfig } from "tsup";
import { library } from "../../tsup.shared.ts";

const tasks = ["classification", "ranking", "regression", "clustering", "calibration"];

export default defineConfig(library({ entry: ["src/index.ts", ...tasks.map((task) => `src/${task}.ts`)] }));
