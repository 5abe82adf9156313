import { defineConfig } from "tsup";
import { library } from "../../tsup.shared.ts";

export default defineConfig(
  library({
    entry: [
      "src/index.ts",
      "src/ort-node.ts",
      "src/ort-node-worker.ts",
      "src/ort-web.ts",
      "src/tfjs.ts",
      "src/oip.ts",
      "src/server.ts",
      "src/onnx.ts",
    ],
    dts: {
      compilerOptions: { ignoreDeprecations: "6.0" },
      // A model is an AsyncDisposable, which a user's own `lib` need not have.
      banner: '/// <reference lib="esnext.disposable" />',
    },
  }),
);
