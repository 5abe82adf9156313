import { defineConfig } from "tsup";
import { library } from "../../tsup.shared.ts";

export default defineConfig(
  library({
    entry: ["src/index.ts", "src/sqlite.ts", "src/mlflow.ts", "src/server.ts", "src/cli.ts"],
    // node:sqlite has no name without its prefix.
    removeNodeProtocol: false,
  }),
);
