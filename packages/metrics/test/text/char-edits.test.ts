import { golden, near, property } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe } from "vitest";
import { charEdits } from "../../src/text/char-edits.ts";
import cases from "../golden/char-edits-long.json" with { type: "json" };
import { countsRowsByWeight, refusesBadTexts } from "./support.ts";

interface Input {
  readonly seed: number;
  readonly lengths: [number, number];
  readonly letters: number;
}

/** The letters that the golden's script draws. */
function noise(seed: number, length: number, letters: number): string {
  let state = seed;
  let text = "";
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += "abcdefghijklmnop"[(state >>> 16) % letters];
  }
  return text;
}

/** Levenshtein's distance by its definition. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}

const letters = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 80 }).map((list) => list.join(""));

describe("charEdits", () => {
  golden("charEdits of long texts", cases, ({ seed, lengths: [n, m], letters }: Input) =>
    charEdits([noise(seed, n, letters)], [noise(seed + 1, m, letters)]),
  );

  property("makes as many edits as Levenshtein's distance", fc.tuple(letters, letters), ([a, b]) => {
    const { substitutions, deletions, insertions } = charEdits([a], [b]);
    near(substitutions + deletions + insertions, distance(a, b));
  });

  countsRowsByWeight(charEdits);
  refusesBadTexts("charEdits", charEdits);
});
