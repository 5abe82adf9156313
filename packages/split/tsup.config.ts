import { defineConfig } from "tsup";
import { library } from "../../tsup.shared.ts";

export default defineConfig(
  library({
    entry: ["src/index.ts", "src/sql.ts", "src/duckdb.ts", "src/workers.ts", "src/cli.ts"],
    removeNodeProtocol: false,
  }),
);
