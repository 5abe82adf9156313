import { golden } from "@productizeml/testing";
import { describe } from "vitest";
import { ByteBuffer } from "../../src/internal/bytes.ts";
import { murmur128 } from "../../src/internal/murmur128.ts";
import cases from "../golden/murmur128.json" with { type: "json" };

describe("murmur128", () => {
  const buffer = new ByteBuffer();
  golden("MurmurHash3_x86_128 of UTF-8", cases, ({ text, seed }: { text: string; seed: number }) => {
    const words = new Uint32Array(4);
    const length = buffer.write(text, 0);
    murmur128(buffer.bytes, length, seed, words, 0);
    return Array.from(words, (word) => word.toString(16).padStart(8, "0"))
      .reverse()
      .join("");
  });
});
