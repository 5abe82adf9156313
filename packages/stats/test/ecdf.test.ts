import { golden, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { ecdf } from "../src/index.ts";
import cases from "./golden/ecdf.json" with { type: "json" };

describe("ecdf", () => {
  golden("ecdf", cases, (c: { values: number[] }) => ecdf(c.values));
  rejects("no values", () => ecdf([]), "empty-input");
  rejects("NaN", () => ecdf([Number.NaN]), "not-finite");
});
