import { fc, near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { f, t } from "../../src/index.ts";
import cases from "../golden/distribution-t.json" with { type: "json" };
import { holds, moderate } from "./laws.ts";

describe("t", () => {
  holds({ name: "t", distribution: t, cases, parameters: fc.tuple(moderate) });

  property("its square is f with 1 and df degrees of freedom", fc.tuple(moderate, moderate), ([x, df]) => {
    near(2 * t.sf(x / 50, df), f.sf((x / 50) ** 2, 1, df));
  });
});
