import { golden } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { xxhash32Text } from "../../src/internal/xxhash32-text.ts";
import all from "../golden/xxhash32.json" with { type: "json" };

const isAscii = (text: string) => [...text].every((letter) => letter.charCodeAt(0) < 0x80);

describe("xxhash32Text", () => {
  const cases = all.cases.filter(({ input }) => isAscii(input));
  golden("xxhash32 of ASCII", { ...all, cases }, (key: string) => xxhash32Text(key));

  it("leaves other letters to the bytes, wherever they stand", () => {
    for (let length = 0; length < 40; length++) {
      for (const letter of ["\u0080", "é", "中", "\ud800"]) {
        expect(xxhash32Text(`${"x".repeat(length)}${letter}${"y".repeat(39 - length)}`)).toBe(-1);
      }
    }
  });
});
