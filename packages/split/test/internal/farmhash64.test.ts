import { golden } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { hashSplit } from "../../src/hash-split.ts";
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

  it.each([
    // https://cloud.google.com/bigquery/docs/reference/standard-sql/hash_functions
    ["1footrue", -1541654101129638711n],
    ["2applefalse", 2794438866806483259n],
    ["3true", -4880158226897771312n],
    // https://docs.aws.amazon.com/redshift/latest/dg/r_FARMFINGERPRINT64.html
    ["Amazon Redshift", 8085098817162212970n],
  ])("equals the published fingerprint of %s, and divides by it", (key, published) => {
    expect(BigInt.asIntN(64, hash(key))).toBe(published);
    const bucket = Number((published < 0n ? -published : published) % 100n);
    const shares = Object.fromEntries(Array.from({ length: 100 }, (_, k) => [`bucket ${k}`, 1]));
    expect(hashSplit(shares, { hash: "farmhash64" })(key)).toBe(`bucket ${bucket}`);
  });
});
