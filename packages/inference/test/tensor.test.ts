import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { tensor } from "../src/index.ts";

describe("tensor", () => {
  it("takes numbers, booleans, strings and big integers", () => {
    expect(tensor("float32", [2], [1, 2.5]).data).toEqual(new Float32Array([1, 2.5]));
    expect(tensor("bool", [2], [true, false]).data).toEqual(new Uint8Array([1, 0]));
    expect(tensor("int64", [2], [1, -2]).data).toEqual(new BigInt64Array([1n, -2n]));
    expect(tensor("uint64", [1], [2n ** 63n]).data).toEqual(new BigUint64Array([2n ** 63n]));
    expect(tensor("string", [1, 2], ["a", "b"]).data).toEqual(["a", "b"]);
    expect(tensor("int32", [], [7]).data).toEqual(new Int32Array([7]));
  });

  it("keeps a typed array of the right kind", () => {
    const data = new Float32Array(6);
    expect(tensor("float32", [2, 3], data).data).toBe(data);
  });

  rejects(
    "a number of values that does not fit the shape",
    () => tensor("float32", [2, 3], [1]),
    "invalid-input",
  );
});
