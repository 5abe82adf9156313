// Makes src/internal/wasm/<name>.ts, which holds the bytes, of every wasm/<name>.wat: `node packages/metrics/wasm/build.mjs`.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import wabt from "wabt";

const { parseWat } = await wabt();
const here = (path) => new URL(path, import.meta.url);

/** Every source's name and its bytes in base64. */
export function compiled() {
  const files = readdirSync(here("./")).filter((file) => file.endsWith(".wat"));
  return files.map((file) => {
    const { buffer } = parseWat(file, readFileSync(here(file), "utf8"), { simd: true }).toBinary({});
    return { name: file.slice(0, -".wat".length), base64: Buffer.from(buffer).toString("base64") };
  });
}

if (process.argv[1] === here("").pathname) {
  for (const { name, base64 } of compiled()) {
    const constant = name.toUpperCase().replaceAll("-", "_");
    writeFileSync(
      here(`../src/internal/wasm/${name}.ts`),
      `// Made of wasm/${name}.wat by wasm/build.mjs.\nexport const ${constant} =\n  "${base64}";\n`,
    );
  }
}
