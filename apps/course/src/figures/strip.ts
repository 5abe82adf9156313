import { detectDrift } from "@productizeml/drift";
import { flightDelays } from "../data/course.ts";
import weeks from "../data/flights-weeks.json" with { type: "json" };

/** From this effect on a change counts: detectDrift's own default. */
export const LINE = 0.1;

/** The weeks of January, which a model would have been trained on. */
export const REFERENCE = [0, 1, 2, 3] as const;

/** The effect of each week against January, as `detectDrift` measures it. */
export function weeklyDrift(): number[] {
  const reference = { delay: flightDelays(...REFERENCE) };
  return weeks.weeks.map((_, week) => {
    const report = detectDrift(reference, { delay: flightDelays(week) });
    return report.columns[0]!.effect;
  });
}

/** First day of a week, such as "23 April". */
export function dayOf(week: number): string {
  const day = new Date(Date.parse(weeks.firstDay) + week * 7 * 86_400_000);
  return day.toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}

/** Shares of flights by delay in steps of five minutes, from half an hour early to one and a half hours late. */
export function sharesOf(chosen: readonly number[]): number[] {
  const bins = new Array<number>(24).fill(0);
  const delays = flightDelays(...chosen);
  for (const delay of delays) {
    const bin = Math.floor((delay + 30) / 5);
    if (bin < bins.length) bins[bin]!++;
  }
  return bins.map((count) => count / delays.length);
}

/** Steps of a histogram as a path on 720 by 250. */
export function outline(shares: readonly number[]): string {
  return shares
    .map((share, bin) => {
      const [from, to] = [bin, bin + 1].map((each) => ((each / shares.length) * 720).toFixed(1));
      return `${bin === 0 ? "M" : "L"}${from} ${(250 - (share / 0.19) * 250).toFixed(1)}H${to}`;
    })
    .join("");
}
