import { codePoints, joinSpaces, stripEnd } from "./words.ts";

/** Costs of the extended edit distance. */
export interface EedCosts {
  readonly alpha: number;
  readonly rho: number;
  readonly deletion: number;
  readonly insertion: number;
}

/** The characters that are compared. */
export function eedText(text: string, language: "en" | "ja"): Int32Array {
  const stripped = stripEnd(text);
  return codePoints(language === "ja" ? stripped.normalize("NFKC") : ` ${english(stripped)} `);
}

/** Punctuation apart from words, but for numbers and a few abbreviations. */
function english(text: string): string {
  return joinSpaces(text.replace(/[.!?,]/g, " $&"))
    .replace(/(\p{Nd}) ([.,]) (\p{Nd})/gu, "$1$2$3")
    .replace(/(Dr|Jr|Prof|Rev|Gen|Mr|Mt|Mrs|Ms) ./gu, "$1.")
    .replaceAll("e . g .", "e.g.")
    .replaceAll("i . e .", "i.e.")
    .replaceAll("U . S .", "U.S.");
}

const SPACE = 0x20;

/** Cost of the cheapest way through the grid of both texts, with jumps, for each character of the reference. */
export function eedScore(hypothesis: Int32Array, reference: Int32Array, costs: EedCosts): number {
  const { alpha, rho, deletion, insertion } = costs;
  const width = hypothesis.length + 1;
  const visits = new Int32Array(width).fill(-1);
  let row = new Float64Array(width).fill(1);
  let next = new Float64Array(width);
  row[0] = 0;
  for (let w = 0; w < reference.length; w++) {
    next[0] = row[0] + 1;
    let cheapest = 0;
    for (let i = 1; i < width; i++) {
      const taken = row[i - 1] + (hypothesis[i - 1] === reference[w] ? 0 : 1);
      next[i] = Math.min(next[i - 1] + deletion, taken, row[i] + insertion);
      if (next[i] < next[cheapest]) cheapest = i;
    }
    visits[cheapest]++;
    if (reference[w] === SPACE) {
      const jump = alpha + next[cheapest];
      for (let i = 0; i < width; i++) next[i] = Math.min(next[i], jump);
    }
    [row, next] = [next, row];
  }
  const coverage = rho * visits.reduce((sum, each) => sum + (each >= 0 ? each : 1), 0);
  return Math.min(1, (row[width - 1] + coverage) / (reference.length + coverage));
}
