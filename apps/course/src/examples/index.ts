const codes = import.meta.glob<string>("./*/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const outputs = import.meta.glob<string>("./*/*.txt", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A live example: its code, and what it prints, which a test holds it to. */
export function example(name: string): {
  readonly code: string;
  readonly output: string;
} {
  const code = codes[`./${name}.ts`];
  const output = outputs[`./${name}.txt`];
  if (code === undefined || output === undefined)
    throw new Error(`No example ${name}: it needs a .ts and a .txt`);
  return { code: code.trimEnd(), output: output.trimEnd() };
}
