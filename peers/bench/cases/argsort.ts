import { argsort } from "@productizeml/stats";
import { bench, type Case } from "../case.ts";
import { values } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "argsort",
    n: 1_000_000,
    peer: "argsort(kind='stable')",
    of: "numpy",
    data: () => values(1_000_000),
    ours: ({ values }) => argsort(values),
    setup: "import numpy",
    theirs: "numpy.argsort(values, kind='stable')",
  }),
];
export default cases;
