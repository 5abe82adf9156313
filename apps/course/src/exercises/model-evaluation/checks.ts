import { precision, recall } from "@productizeml/metrics";
import { birdstrikes } from "course/data";

interface Solution {
  evaluate(
    yTrue: ArrayLike<number>,
    yPred: ArrayLike<number>,
  ): { accuracy: number; recall: number; precision: number };
}

function near(what: string, got: number, expected: number): void {
  if (!(Math.abs(got - expected) < 1e-9))
    throw new Error(
      `${what} should be ${expected.toFixed(3)}, and is ${got}`,
    );
}

export const checks = [
  {
    name: "finds 2 of 4 damaged: recall 0.5",
    run({ evaluate }: Solution): void {
      near(
        "recall",
        evaluate([1, 1, 1, 1, 0], [1, 1, 0, 0, 0]).recall,
        0.5,
      );
    },
  },
  {
    name: "3 flagged, 1 of them damaged: precision one third",
    run({ evaluate }: Solution): void {
      near(
        "precision",
        evaluate([1, 0, 0, 0], [1, 1, 1, 0]).precision,
        1 / 3,
      );
    },
  },
  {
    name: "nothing flagged: precision 0, not NaN",
    hidden: true,
    run({ evaluate }: Solution): void {
      near("precision", evaluate([1, 0], [0, 0]).precision, 0);
    },
  },
  {
    name: "the numbers of the package on the real reports",
    hidden: true,
    run({ evaluate }: Solution): void {
      const { damaged, score } = birdstrikes();
      for (const threshold of [0.05, 0.1, 0.3]) {
        const flagged = score.map((each) => (each >= threshold ? 1 : 0));
        const got = evaluate(damaged, flagged);
        near(
          `recall at ${threshold}`,
          got.recall,
          recall(damaged, flagged),
        );
        near(
          `precision at ${threshold}`,
          got.precision,
          precision(damaged, flagged),
        );
      }
    },
  },
];
