import { fc, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { hypergeometric } from "../../src/index.ts";
import cases from "../golden/distribution-hypergeometric.json" with { type: "json" };
import { holdsDiscrete } from "./discrete-laws.ts";

const urn = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))
  .chain(([white, black]) =>
    fc.tuple(fc.constant(white), fc.constant(black), fc.nat({ max: white + black })),
  );

describe("hypergeometric", () => {
  holdsDiscrete("hypergeometric", hypergeometric, cases, urn);
  property(
    "does not care which balls are painted and which are drawn",
    fc.tuple(fc.nat({ max: 60 }), urn),
    ([k, [white, black, drawn]]) => {
      near(
        hypergeometric.cdf(k, white, black, drawn),
        hypergeometric.cdf(k, drawn, white + black - drawn, white),
        { relative: 1e-11 },
      );
    },
  );
  rejects("more draws than balls", () => hypergeometric.cdf(1, 2, 2, 5), "out-of-range");
  rejects("half a ball", () => hypergeometric.cdf(1, 1.5, 2, 1), "out-of-range");
});
