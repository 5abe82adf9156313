import { QuantileSketch } from "@productizeml/stats";
import { bench, type Case } from "../case.ts";
import { samples } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "QuantileSketch.update, k 200",
    n: 1_000_000,
    peer: "kll_doubles_sketch.update",
    of: "datasketches",
    data: () => samples(1_000_000),
    ours: ({ reference }) => new QuantileSketch().update(reference),
    answer: (value) => {
      const { count, min, max } = value as QuantileSketch;
      return [count, min, max];
    },
    setup: "from datasketches import kll_doubles_sketch",
    theirs: "(lambda sketch: (sketch.update(reference), sketch)[1])(kll_doubles_sketch(200))",
    theirAnswer: "[answer.n, answer.get_min_value(), answer.get_max_value()]",
  }),
];
export default cases;
