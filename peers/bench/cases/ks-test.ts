import { ksTest } from "@productizeml/stats";
import { bench, type Case } from "../case.ts";
import { samples } from "../data.ts";

const cases: readonly Case[] = [100_000, 1_000_000].map((n) =>
  bench({
    name: "ksTest, two samples",
    n,
    peer: "ks_2samp",
    of: "scipy",
    data: () => samples(n),
    ours: ({ reference, current }) => ksTest(reference, current),
    answer: (value) => {
      const { statistic, pValue } = value as { statistic: number; pValue: number };
      return [statistic, pValue];
    },
    setup: "from scipy.stats import ks_2samp",
    theirs: "ks_2samp(reference, current)",
    theirAnswer: "[answer.statistic, answer.pvalue]",
  }),
);
export default cases;
