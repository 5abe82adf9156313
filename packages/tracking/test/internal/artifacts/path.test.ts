import { fc, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { artifactSegments, requiredSegments } from "../../../src/internal/artifacts/path.ts";
import { HOSTILE_PATHS } from "../../support/hostile-paths.ts";

describe("artifactSegments", () => {
  it("cuts a plain path into its segments", () => {
    expect(artifactSegments("f", "models/v1/weights 100% ü.bin")).toEqual([
      "models",
      "v1",
      "weights 100% ü.bin",
    ]);
    expect(artifactSegments("f", ".hidden/..twice/a..b")).toEqual([".hidden", "..twice", "a..b"]);
    expect(artifactSegments("f", "")).toEqual([]);
    expect(artifactSegments("f", undefined)).toEqual([]);
  });

  property(
    "never lets a segment climb, however often it is decoded",
    fc.string({ unit: "binary-ascii", maxLength: 40 }),
    (path) => {
      let segments: string[];
      try {
        segments = artifactSegments("f", path);
      } catch {
        return;
      }
      let text = segments.join("/");
      for (let round = 0; round < 5; round++) {
        expect(text.split("/")).not.toContain("..");
        expect(text.startsWith("/")).toBe(false);
        text = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        );
      }
    },
    2000,
  );

  for (const path of HOSTILE_PATHS) {
    rejects(JSON.stringify(path), () => artifactSegments("f", path), "invalid-parameter");
  }
  rejects("a path of 2000 characters", () => artifactSegments("f", "a/".repeat(1000)), "invalid-parameter");
  rejects(
    "a segment that no file system takes",
    () => artifactSegments("f", "a".repeat(300)),
    "invalid-parameter",
  );
  rejects("the root where a file is required", () => requiredSegments("f", ""), "invalid-parameter");
});
