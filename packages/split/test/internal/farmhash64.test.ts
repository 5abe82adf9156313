import { golden } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { ByteBuffer } from "../../src/internal/bytes.ts";
import { farmhash64 } from "../../src/internal/farmhash64.ts";
import cases from "../golden/farmhash64.json" with { type: "json" };

describe("farmhash64", () => {
  const buffer = new ByteBuffer();
  const hash = (key: string) => {
    const length = buffer.write(key, 0);
    return farmhash64(buffer.bytes, length);
  };
  golden("farmhash64 of UTF-8", cases, (key: string) => String(hash(key)));

  it("equals the example of BigQuery's manual", () => {
    // SELECT FARM_FINGERPRINT(CONCAT("1", "foo", "true"))
    expect(BigInt.asIntN(64, hash("1footrue"))).toBe(-1541654101129638711n);
  });
});
