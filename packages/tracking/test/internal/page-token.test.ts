import { fc, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { decodePageToken, encodePageToken } from "../../src/internal/page-token.ts";

const read = (token?: string): number => decodePageToken("searchRuns", token);

describe("a page token", () => {
  property(
    "says where the next page begins",
    fc.maxSafeNat(),
    (offset) => read(encodePageToken(offset)) === offset,
  );

  it("is MLflow's", () => {
    expect(encodePageToken(100)).toBe("eyJvZmZzZXQiOjEwMH0=");
    expect(read("eyJvZmZzZXQiOiAxMDB9")).toBe(100);
  });

  it("is absent on the first page", () => {
    expect(read()).toBe(0);
    expect(read("")).toBe(0);
  });

  for (const forged of [
    "x",
    "%%%",
    btoa("{}"),
    btoa("null"),
    btoa("[]"),
    btoa('{"offset":-1}'),
    btoa('{"offset":0.5}'),
    btoa('{"offset":"0; DROP TABLE run"}'),
    btoa('{"offset":1e300}'),
    "A".repeat(1_000_000),
  ]) {
    rejects(`a forged one: ${forged.slice(0, 40)}`, () => read(forged), "invalid-parameter");
  }
});
