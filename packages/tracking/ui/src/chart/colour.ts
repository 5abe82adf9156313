/** What a metric's name says about the data it was measured on; each has one colour in the whole house. */
export type Role = "train" | "validation" | "test" | "production" | "drift" | "plain";

const WORDS: Record<string, Role> = {
  train: "train",
  training: "train",
  val: "validation",
  valid: "validation",
  validation: "validation",
  eval: "validation",
  test: "test",
  holdout: "test",
  prod: "production",
  production: "production",
  drift: "drift",
};

export function roleOf(key: string): Role {
  for (const word of key.toLowerCase().split(/[^a-z]+/)) {
    const role = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (role) return role;
  }
  return "plain";
}

/** How many runs can be told apart by colour; after that, dashes tell them apart too. */
const HUES = 8;
const DASHES: readonly number[][] = [[], [8, 4], [2, 3]];

/** The look of the n-th run of a comparison. */
export function runLook(index: number): { colour: string; dash: number[] } {
  return { colour: `--run-${index % HUES}`, dash: DASHES[Math.floor(index / HUES) % DASHES.length] ?? [] };
}

/** The colour that a custom property stands for now, for canvases. */
export function resolveColour(property: string): string {
  const probe = document.createElement("i");
  probe.style.color = `var(${property})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/** The colour made see-through. */
export function withAlpha(colour: string, alpha: number): string {
  const [r, g, b] = colour.match(/[\d.]+/g) ?? ["0", "0", "0"];
  return `rgb(${r} ${g} ${b} / ${alpha})`;
}
