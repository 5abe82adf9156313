import type { DriftReport } from "../drift-report.ts";
import { count, number, percent } from "./format.ts";

/** How a report was decided, and what it cannot tell: terms with their explanations. */
export function decision({ settings, columns, drifted }: DriftReport): [term: string, text: string][] {
  const thresholds = columns.map((each) => each.threshold).sort((a, b) => a - b);
  const ends = [...new Set([thresholds[0], thresholds.at(-1)])].filter((each) => each !== undefined);
  const approximate = columns.some((each) => each.statisticError > 0);
  return [
    [
      "Significance",
      `Each column's p-value, corrected for the number of columns (${settings.correction}), must not exceed ${number(settings.alpha)}: when nothing drifted, ${settings.correction === "none" ? "each column alarms" : "a report has any drifted column"} at most ${percent(settings.alpha)} of the time.`,
    ],
    [
      "Size",
      `The change must reach its threshold${ends.length === 0 ? "" : ` (${ends.map(number).join(" to ")})`}, since in large data every difference is significant.`,
    ],
    [
      "Missing values",
      settings.missing === "category"
        ? "Count as a value of their own, so that a column that loses its values drifts."
        : "Are left out of the comparison.",
    ],
    ["Few rows", `Columns with fewer than ${count(settings.minRows)} rows on either side are not judged.`],
    [
      "The whole table",
      `Counts as drifted when at least ${percent(settings.share)} of its judged columns did: it ${drifted ? "has" : "has not"}.`,
    ],
    [
      "What this cannot see",
      "Changes of how columns depend on each other, and whether a model got worse: drift is not damage.",
    ],
    ...(approximate
      ? ([
          [
            "Exactness",
            "Made from profiles: the statistics are lower bounds, with the largest possible excess given beside them.",
          ],
        ] as [string, string][])
      : []),
  ];
}
