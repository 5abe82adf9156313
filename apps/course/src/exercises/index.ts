const files = import.meta.glob<string>("./*/{starter,solution,checks}.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const texts = import.meta.glob<string>("./*/hints.txt", {
  query: "?raw",
  import: "default",
  eager: true,
});

export interface Exercise {
  readonly starter: string;
  readonly solution: string;
  /** TypeScript that exports `checks`. */
  readonly checks: string;
  readonly hints: readonly string[];
  /** Names of the checks that are shown before the first run. */
  readonly shown: readonly string[];
}

export function exercise(name: string): Exercise {
  const file = (part: string): string => {
    const text = files[`./${name}/${part}.ts`];
    if (text === undefined)
      throw new Error(`Exercise ${name} has no ${part}.ts`);
    return text.trimEnd();
  };
  const checks = file("checks");
  const hints = (texts[`./${name}/hints.txt`] ?? "")
    .split(/\n\n+/)
    .map((hint) => hint.trim())
    .filter(Boolean);
  const shown = [
    ...checks.matchAll(/\{\s*name: "([^"]+)",\s*(hidden: true)?/g),
  ]
    .filter(([, , hidden]) => !hidden)
    .map(([, title]) => title!);
  return {
    starter: file("starter"),
    solution: file("solution"),
    checks,
    hints,
    shown,
  };
}
