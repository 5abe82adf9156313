import { mannWhitneyUTest, wassersteinDistance } from "@productizeml/stats";
import { bench, type Case } from "../case.ts";
import { samples } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "wassersteinDistance",
    n: 1_000_000,
    peer: "wasserstein_distance",
    of: "scipy",
    data: () => samples(1_000_000),
    ours: ({ reference, current }) => wassersteinDistance(reference, current),
    setup: "from scipy.stats import wasserstein_distance",
    theirs: "wasserstein_distance(reference, current)",
  }),
  bench({
    name: "mannWhitneyUTest",
    n: 1_000_000,
    peer: "mannwhitneyu",
    of: "scipy",
    data: () => samples(1_000_000),
    ours: ({ reference, current }) => mannWhitneyUTest(reference, current),
    answer: (value) => {
      const { statistic, pValue } = value as { statistic: number; pValue: number };
      return [statistic, pValue];
    },
    setup: "from scipy.stats import mannwhitneyu",
    theirs: "mannwhitneyu(reference, current)",
    theirAnswer: "[answer.statistic, answer.pvalue]",
  }),
];
export default cases;
