import { describe, expect, it } from "vitest";
import { Sha256 } from "../../src/internal/sha256.ts";

/** SHA-256 of text in ASCII. */
function hash(text: string): string {
  const bytes = new Uint8Array(text.length + Sha256.padding).fill(0xff);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  const sha256 = new Sha256();
  sha256.hash(bytes, text.length);
  return Array.from(sha256.words, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

describe("Sha256", () => {
  it("equals the published examples of FIPS 180-4", () => {
    expect(hash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(hash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(hash("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    );
    expect(hash("a".repeat(1_000_000))).toBe(
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
    );
  });
});
