import { fc } from "@productizeml/testing";
import { describe } from "vitest";
import { kolmogorov } from "../../src/index.ts";
import cases from "../golden/distribution-kolmogorov.json" with { type: "json" };
import { holds } from "./laws.ts";

describe("kolmogorov", () => {
  holds({ name: "kolmogorov", distribution: kolmogorov, cases, parameters: fc.constant([]) });
});
