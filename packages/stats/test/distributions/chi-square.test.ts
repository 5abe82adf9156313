import { fc, near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { chiSquare, gamma } from "../../src/index.ts";
import { holds, moderate } from "./laws.ts";

describe("chiSquare", () => {
  holds({ name: "chiSquare", distribution: chiSquare, parameters: fc.tuple(moderate) });
  property("is gamma with shape df / 2 and rate 1 / 2", fc.tuple(moderate, moderate), ([x, df]) => {
    near(chiSquare.sf(x, df), gamma.sf(x, df / 2, 0.5));
    near(chiSquare.pdf(x, df), gamma.pdf(x, df / 2, 0.5));
  });
});
