import { property } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jaccard, Tokenizer } from "../../../src/internal/leaks/tokens.ts";

const options = { shingle: 3, tolerance: 0.01 };

/** The pieces of a text, told by themselves. */
function pieces(text: string): Set<string> {
  const plain = text
    .toLowerCase()
    .replace(/[\t-\r\u00a0 ]+/g, " ")
    .replace(/^ /, "");
  const found = new Set<string>();
  for (let i = 0; i + 3 <= plain.length; i++) found.add(plain.slice(i, i + 3));
  return plain.length > 0 && plain.length < 3 ? new Set([plain]) : found;
}

describe("Tokenizer", () => {
  const texts = fc.tuple(
    fc.string({ unit: fc.constantFrom(..."abCd  \té😀") }),
    fc.string({ unit: fc.constantFrom(..."abCd  \té😀") }),
  );
  property(
    "makes as many tokens as there are pieces of three characters, and as many common ones",
    texts,
    ([a, b]) => {
      const tokenizer = new Tokenizer({ text: [a, b] }, ["text"], options);
      const [first, second] = [pieces(a), pieces(b)];
      expect(tokenizer.distinct(0).length).toBe(first.size);
      const either = new Set([...first, ...second]).size;
      const shared = first.size + second.size - either;
      expect(jaccard(tokenizer.distinct(0), tokenizer.distinct(1))).toBe(either === 0 ? 1 : shared / either);
    },
  );

  const numbers = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 3, maxLength: 20 });
  property("gives numbers within the tolerance a token in common", numbers, (given) => {
    const x = [...given, (given[0] as number) + 1e-9];
    const tokenizer = new Tokenizer({ x }, ["x"], { shingle: 3, tolerance: 1e-6 });
    const spread = Math.max(...x) - Math.min(...x);
    fc.pre(spread > 0.1);
    expect(jaccard(tokenizer.distinct(0), tokenizer.distinct(x.length - 1))).toBeGreaterThan(0);
  });

  it("keeps columns apart, reads dictionaries, and leaves out what is missing", () => {
    const table = { a: ["same text", null], b: { codes: [0, -1], categories: ["same text"] } };
    const tokenizer = new Tokenizer(table, ["a", "b"], options);
    expect(tokenizer.distinct(0).length).toBe(14);
    expect(tokenizer.distinct(1).length).toBe(0);
  });
});
