import { expect } from "vitest";

/** How far a number may lie from the truth. */
export interface Tolerance {
  /** Allowed error relative to the expected value. Default 1e-12. */
  readonly relative?: number;
  /** Allowed absolute error, for expected values near zero. Default 0. */
  readonly absolute?: number;
}

/** Expects `actual` to equal `expected`: numbers within a tolerance, everything else exactly, nested values by their parts. */
export function near(actual: unknown, expected: unknown, tolerance: Tolerance = {}, path = "value"): void {
  const { relative = 1e-12, absolute = 0 } = tolerance;
  if (typeof expected === "number") {
    expect(typeof actual, `${path} is a number`).toBe("number");
    const value = actual as number;
    if (Object.is(value, expected) || value === expected) return;
    const allowed = Math.max(relative * Math.abs(expected), absolute);
    if (!(Math.abs(value - expected) <= allowed)) {
      expect.fail(`${path}: expected ${expected} within ${allowed}, got ${value}`);
    }
  } else if (isList(expected)) {
    expect(isList(actual), `${path} is a list`).toBe(true);
    const list = actual as ArrayLike<unknown>;
    expect(list.length, `${path}.length`).toBe(expected.length);
    for (let i = 0; i < expected.length; i++) near(list[i], expected[i], tolerance, `${path}[${i}]`);
  } else if (expected !== null && typeof expected === "object") {
    expect(actual, `${path} is an object`).toBeTypeOf("object");
    // Only what is expected: a result may carry more than the peer's.
    for (const [key, value] of Object.entries(expected)) {
      near((actual as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toBe(expected);
  }
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
