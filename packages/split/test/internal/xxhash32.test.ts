import { golden } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { ByteBuffer } from "../../src/internal/bytes.ts";
import { xxhash32 } from "../../src/internal/xxhash32.ts";
import cases from "../golden/xxhash32.json" with { type: "json" };

describe("xxhash32", () => {
  const buffer = new ByteBuffer();
  golden("xxhash32 of UTF-8", cases, (key: string) => {
    const length = buffer.write(key, 0);
    return xxhash32(buffer.bytes, length, 0);
  });

  it("equals the published values", () => {
    // https://github.com/Cyan4973/xxHash, sanity checks of the reference implementation
    expect(xxhash32(new Uint8Array(), 0, 0)).toBe(0x02cc5d05);
    expect(xxhash32(new Uint8Array(), 0, 0x9e3779b1)).toBe(0x36b78ae7);
  });

  it("writes half a surrogate pair as the replacement character", () => {
    expect([...buffer.bytes.subarray(0, buffer.write("\ud800a\udc00", 0))]).toEqual([
      239, 191, 189, 97, 239, 191, 189,
    ]);
  });
});
