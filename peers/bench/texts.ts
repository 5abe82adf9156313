import { createRng } from "@productizeml/stats";

/** Lines of text, as bytes: what the arrays of a case can carry. */
export interface Texts {
  readonly references: Uint8Array;
  readonly hypotheses: Uint8Array;
}

/** Sentences of 5 to 40 words, common ones more often, and what a model might make of them. */
export function texts(n: number): Record<keyof Texts, Uint8Array> {
  const rng = createRng(6);
  const letters = "etaoinshrdlucmfwypvbgk";
  const word = (): string =>
    Array.from({ length: rng.integer(2, 10) }, () => letters[rng.integer(0, letters.length)]).join("");
  const words = Array.from({ length: 20_000 }, word);
  const draw = (): string => words[Math.floor(words.length ** rng.float64()) - 1] as string;
  const references: string[] = [];
  const hypotheses: string[] = [];
  for (let i = 0; i < n; i++) {
    const reference = Array.from({ length: rng.integer(5, 41) }, draw);
    references.push(`${reference.join(" ")}.`);
    hypotheses.push(`${reference.flatMap((each) => changed(each, rng.float64(), draw)).join(" ")}.`);
  }
  return { references: bytes(references), hypotheses: bytes(hypotheses) };
}

/** A word left out, exchanged, followed by another, or kept. */
function changed(word: string, chance: number, draw: () => string): string[] {
  if (chance < 0.08) return [];
  if (chance < 0.2) return [draw()];
  return chance > 0.95 ? [word, draw()] : [word];
}

const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));

const read = new WeakMap<Texts, { readonly references: string[]; readonly hypotheses: string[] }>();

/** The texts as strings, made once for each case. */
export function strings(given: Texts): { readonly references: string[]; readonly hypotheses: string[] } {
  const lines = (of: Uint8Array): string[] => new TextDecoder().decode(of).split("\n");
  const found = read.get(given) ?? {
    references: lines(given.references),
    hypotheses: lines(given.hypotheses),
  };
  read.set(given, found);
  return found;
}

/** Python that makes lists of strings of the arrays. */
export const LINES = `
references, hypotheses = (bytes(each).decode().split("\\n") for each in (references, hypotheses))
`;
