import type { Story } from "../story.ts";
import type { colours } from "./colours.ts";
import { draw, escapeHtml } from "./draw.ts";
import {
  costByThreshold,
  driftByWeek,
  estimatedAndReal,
  lateByDay,
  lateRateAlarms,
  metricBySlice,
  reliability,
} from "./figures.ts";
import { count, dollars, interval, money, number, percent, range } from "./numbers.ts";
import { style } from "./style.ts";

/** The report: one HTML file that needs nothing else, the findings first. The same story gives the same bytes. */
export async function renderReport(story: Story): Promise<string> {
  const { data, evaluation, slices, threshold, serving, weeks, stream, leaks, model } = story;
  const auc = measure(story, "ROC AUC");
  const { saved } = threshold.production;
  const { shadow } = serving;
  const reals = weeks.map(({ real }) => real);
  const gaps = weeks.map(({ estimated, real }) => estimated.value - real);
  const better = shadow.challenger.rocAuc > shadow.champion.rocAuc;
  const expected = averageOver(evaluation.calibration, "predicted");
  const happened = averageOver(evaluation.calibration, "observed");
  const most = mostDrifting(weeks);
  const drifting = weeks.filter(({ drifted }) => drifted > 0);
  const sections = [
    section(
      "What happens here",
      `<p>The data are ${count(data.rows)} flights within the United States from January to June 2001, ${data.airports} airports
      and ${count(data.routes)} routes. For each flight there is the minute in which it left, and its delay on arrival. So the question that can be
      asked honestly is this: <em>as the flight leaves the gate, will it arrive 15 minutes late or more?</em> The model sees nothing that happened later:
      a flight counts as late for the others only once it would have landed.</p>
      ${await figure(lateByDay(story.days), "Late flights by day and part", `Between ${range(story.days.map((each) => each.late))} of flights are late, depending on the day. The parts follow each other in time.`)}
      ${table(
        ["part", "from", "to", "flights", "late", "used for"],
        story.parts.map((part) => [
          badge(part.part),
          part.from,
          part.to,
          count(part.rows),
          percent(part.lateShare),
          part.use,
        ]),
      )}
      <p>${leaks.found.length === 0 ? `No leak between the parts: checked ${list(leaks.checks)}.` : `Leaks: ${list(leaks.found)}.`}</p>`,
    ),
    section(
      "How good the model is",
      `<p>A network of ${model.hidden.join(" and ")} neurons (${count(model.parameters)} parameters) on ${model.features.length} features, against a baseline that
      knows the hour of the day only. Measured on the test part, which nothing was fitted or chosen on; intervals are 95 %.</p>
      ${table(
        ["measure", "model", "interval", "baseline", ""],
        evaluation.measures.map((each) => [
          each.name,
          number(each.model.value),
          interval(each.model),
          number(each.baseline),
          each.higherIsBetter ? "higher is better" : "lower is better",
        ]),
      )}
      <div class="pair">
        ${await figure(reliability(evaluation.calibration), "Predicted against observed share of late flights", `On the dashed line, a chance of 30 % means that 30 of 100 such flights are late. The model expects ${percent(expected)}, and ${percent(happened)} were late.`)}
        ${await figure(costByThreshold(threshold), "Cost by threshold", `Cost of a flight on the validation part, if everyone is warned from this chance on. The least is at ${percent(threshold.value)}.`)}
      </div>`,
    ),
    section(
      "Where it is good, and where it is not",
      `<p>ROC AUC on the test part, by hour of departure and by airport (the ten largest). Filled: the model in place, with its 95 % interval.
      Open: a challenger that is the same network, with its rates refitted every week. Dashed: the model in place on all flights.</p>
      <div class="pair">
        ${await figure(metricBySlice(slices.hours, auc.model.value, "ROC AUC"), "ROC AUC by hour", `By hour of departure. Worst ranked: ${worstSlice(slices.hours)}.`)}
        ${await figure(metricBySlice(slices.airports, auc.model.value, "ROC AUC"), "ROC AUC by airport", `By origin. Worst ranked: ${worstSlice(slices.airports)}.`)}
      </div>
      <p>Much of what the model knows is the timetable: how usual it is that a flight of this route leaves at this minute. Timetables change, and the clocks
      went forward on April 1, though not in Phoenix (PHX). Rates from the winter then take punctual flights for late ones.</p>
      ${table(
        ["month", "flights", "late", "ROC AUC", "interval", "challenger"],
        slices.months.map((each) => [
          each.slice,
          count(each.rows),
          percent(each.lateShare),
          number(each.value),
          interval(each),
          number(each.challenger),
        ]),
      )}
      <p class="note">May and June: the flights that the challenger saw.</p>`,
    ),
    section(
      "What it is worth",
      `<p>Suppose that a late flight nobody was warned of costs ${dollars(threshold.costs.missed)}, and a warning ${dollars(threshold.costs.warned)}, needed or not.
      These two numbers are assumptions: change them in <code>src/job.ts</code>. The threshold was chosen on the validation part.</p>
      ${table(
        ["policy", "cost of a flight, test", "cost of a flight, May and June"],
        [
          ["warn nobody", money(threshold.test.never), money(threshold.production.never)],
          ["warn everybody", money(threshold.test.always), money(threshold.costs.warned)],
          [
            `warn from a chance of ${percent(threshold.value)}`,
            money(threshold.test.model),
            money(threshold.production.model),
          ],
        ],
      )}
      <p>On the test part ${percent(threshold.test.warned)} of flights are warned and ${percent(threshold.test.caught)} of the late ones are among them.
      Over ${count(threshold.production.flights)} flights in May and June the model saves ${dollars(saved.value)} against warning nobody
      (95 % interval ${dollars(saved.lower)} to ${dollars(saved.upper)}).</p>`,
    ),
    section(
      "Served, with a challenger in its shadow",
      `<p>The network is one ONNX file of ${count(serving.bytes)} bytes. ${list(serving.parity.adapters)} gave the same answers on ${count(serving.parity.samples)} flights:
      the largest difference is ${serving.parity.maxDifference.toExponential(1)}. In May and June the challenger saw ${percent(shadow.share)} of the calls
      (${count(shadow.flights)} flights) and answered nobody.</p>
      ${table(
        ["on the same flights", "ROC AUC", "cost of a flight"],
        [
          [
            "model in place: rates of January and February",
            number(shadow.champion.rocAuc),
            money(shadow.champion.cost),
          ],
          [
            "challenger: rates refitted every week",
            number(shadow.challenger.rocAuc),
            money(shadow.challenger.cost),
          ],
        ],
      )}
      <p>${better ? `The challenger is better. On every flight of the two months it would have saved a further ${dollars((shadow.champion.cost - shadow.challenger.cost) * threshold.production.flights)}: put it in place.` : "The challenger is no better: leave the model in place."}</p>`,
    ),
    section(
      "May and June: production, week by week",
      `<p>Performance is estimated as each week ends, from the forecast chances alone. What it turned out to be is known only after the flights have landed.</p>
      ${await figure(estimatedAndReal(weeks), "Estimated and real ROC AUC by week", `Dashed line and band: estimated. Filled: real. Open: the challenger. The estimate lies ${number(Math.min(...gaps))} to ${number(Math.max(...gaps))} above the truth: it trusts the model's chances, so it cannot see that their relation to what happens has changed.`)}
      ${await figure(driftByWeek(weeks), "Drift by column and week", `The stronger the colour, the further the feature lies from the train part; a diamond marks drift that is both significant and large. ${drifting.length} of ${weeks.length} weeks have some.`)}
      ${await figure(lateRateAlarms(stream), "Late rate and alarms", `Late flights by day. Red: ${escapeHtml(stream.detector)} found a new level of the hourly late rate, less what is usual for the hour (${stream.alarms.length} times).`)}
      ${table(
        ["week from", "flights", "late", "estimated", "band", "real", "challenger", "drifted"],
        weeks.map((week) => [
          week.week,
          count(week.flights),
          percent(week.lateShare),
          number(week.estimated.value),
          interval(week.estimated),
          number(week.real),
          number(week.challenger),
          `${week.drifted} of ${week.columns.length}`,
        ]),
      )}`,
    ),
    section(
      "What to know before believing it",
      `<ul>
      <li>The data hold flights that arrived; cancelled ones are not among them.</li>
      <li>The scheduled departure is not in the data. How usual a minute is on its route stands in for it.</li>
      <li>When an outcome becomes known is computed from the distance, with half an hour to be sure.</li>
      <li>The intervals treat flights as independent. Flights of one storm are not, so the true intervals are wider.</li>
      <li>Seed ${story.seed}; fingerprint of the data <code>${escapeHtml(data.fingerprint)}</code>. The same seed gives this same file.</li>
      <li>Data: US Bureau of Transportation Statistics, from the npm package vega-datasets.</li>
      </ul>`,
    ),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Will this flight arrive late?</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
<p class="kicker">Flight delays, January to June 2001</p>
<h1>Will this flight arrive late?</h1>
<p class="lead">On flights it has never seen the model ranks late above punctual ones with a ROC AUC of ${number(auc.model.value)}; the hour of the day alone gives ${number(auc.baseline)}.
In May and June its warnings would have saved ${dollars(saved.value)} against warning nobody, though week by week it lay between ${range3(reals)}.
${better ? `A challenger in its shadow, which refits its rates every week, reached ${number(shadow.challenger.rocAuc)}.` : ""}
Drift says where to look: <em>${escapeHtml(most.column)}</em> had moved in ${most.weeks} of ${weeks.length} weeks.</p>
</header>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

function measure(story: Story, name: string): Story["evaluation"]["measures"][number] {
  const found = story.evaluation.measures.find((each) => each.name === name);
  if (found === undefined)
    throw new Error(
      `report requires the measure ${name}, got ${story.evaluation.measures.map((each) => each.name)}`,
    );
  return found;
}

function section(title: string, body: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>${body}</section>`;
}

async function figure(spec: Parameters<typeof draw>[0], title: string, caption: string): Promise<string> {
  return `<figure><div class="scroll">${await draw(spec, title)}</div><figcaption>${caption}</figcaption></figure>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: "td" | "th") =>
    row.map((cell) => `<${tag}>${cell}</${tag}>`).join("");
  const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("");
  return `<div class="scroll"><table><thead><tr>${cells(head, "th")}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function badge(part: keyof typeof colours): string {
  return `<span class="badge"><i class="${part}"></i>${part}</span>`;
}

function list(items: readonly string[]): string {
  const safe = items.map(escapeHtml);
  return safe.length < 2 ? safe.join("") : `${safe.slice(0, -1).join(", ")} and ${safe.at(-1)}`;
}

function averageOver(bins: Story["evaluation"]["calibration"], field: "predicted" | "observed"): number {
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0);
  return bins.reduce((sum, bin) => sum + bin[field] * bin.rows, 0) / rows;
}

function mostDrifting(weeks: Story["weeks"]): { readonly column: string; readonly weeks: number } {
  const names = weeks[0]!.columns.map(({ column }) => column);
  return names
    .map((column, c) => ({ column, weeks: weeks.filter(({ columns }) => columns[c]!.drifted).length }))
    .reduce((a, b) => (a.weeks >= b.weeks ? a : b));
}

function range3(values: readonly number[]): string {
  return `${number(Math.min(...values))} and ${number(Math.max(...values))}`;
}

function worstSlice(slices: Story["slices"]["hours"]): string {
  return escapeHtml(slices.reduce((a, b) => (a.value <= b.value ? a : b)).slice);
}
