import { detectDrift } from "@productizeml/drift";
import { flightDelays } from "course/data";

interface Solution {
  alarms(
    effects: readonly number[],
    line: number,
    patience: number,
  ): number[];
}

function same(got: readonly number[], expected: readonly number[]): void {
  if (JSON.stringify(got) !== JSON.stringify(expected)) {
    throw new Error(
      `expected [${expected.join(", ")}], got [${Array.from(got ?? []).join(", ")}]`,
    );
  }
}

export const checks = [
  {
    name: "patience 1: an alarm starts once, not every week",
    run({ alarms }: Solution): void {
      same(alarms([0, 0.2, 0.2, 0, 0.2], 0.1, 1), [1, 4]);
    },
  },
  {
    name: "patience 2: the second week in a row raises it",
    run({ alarms }: Solution): void {
      same(alarms([0.2, 0, 0.2, 0.2, 0.2], 0.1, 2), [3]);
    },
  },
  {
    name: "the line itself counts",
    hidden: true,
    run({ alarms }: Solution): void {
      same(alarms([0.1, 0.1], 0.1, 2), [1]);
    },
  },
  {
    name: "the real weeks: one alarm, in the second week of punctual flights",
    hidden: true,
    run({ alarms }: Solution): void {
      const january = { delay: flightDelays(0, 1, 2, 3) };
      const effects = Array.from({ length: 26 }, (_, week) => {
        return detectDrift(january, { delay: flightDelays(week) })
          .columns[0]!.effect;
      });
      same(alarms(effects, 0.1, 2), [17]);
    },
  },
];
