import { defineConfig } from "vite";

// The UI is plain files: relative addresses (mountable under any prefix), nothing inlined (strict CSP), one script.
export default defineConfig({
  root: new URL("ui", import.meta.url).pathname,
  base: "./",
  build: {
    outDir: new URL("dist/ui", import.meta.url).pathname,
    emptyOutDir: true,
    target: "es2022",
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 300,
  },
});
