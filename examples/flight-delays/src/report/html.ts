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
  const saved = threshold.production.saved;
  const worst = weeks.reduce((a, b) => (a.drifted >= b.drifted ? a : b));
  const gap = Math.max(...weeks.map((week) => Math.abs(week.estimated.value - week.real)));
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
        ${await figure(reliability(evaluation.calibration), "Predicted against observed share of late flights", "On the dashed line, a chance of 30 % means that 30 of 100 such flights are late. Bars are 95 % intervals.")}
        ${await figure(costByThreshold(threshold), "Cost by threshold", `Cost of a flight on the validation part, if everyone is warned from this chance on. The least is at ${percent(threshold.value)}.`)}
      </div>`,
    ),
    section(
      "Where it is good, and where it is not",
      `<p>ROC AUC by hour of departure and by airport (the ten largest); the dashed line is all flights of the test part. It falls when a slice is hard to rank, not only when it is often late.</p>
      <div class="pair">
        ${await figure(metricBySlice(slices.hours, auc.model.value, "ROC AUC"), "ROC AUC by hour", `${worstSlice(slices.hours)} is ranked worst.`)}
        ${await figure(metricBySlice(slices.airports, auc.model.value, "ROC AUC"), "ROC AUC by airport", `${worstSlice(slices.airports)} is ranked worst of the ten.`)}
      </div>
      ${table(
        ["month", "flights", "late", "ROC AUC", "interval"],
        slices.months.map((each) => [
          each.slice,
          count(each.rows),
          percent(each.lateShare),
          number(each.value),
          interval(each),
        ]),
      )}`,
    ),
    section(
      "What it is worth",
      `<p>Suppose that a late flight nobody was warned of costs ${dollars(threshold.costs.missed)}, and a warning ${dollars(threshold.costs.warned)}, needed or not.
      These two numbers are assumptions: change them in <code>src/main.ts</code>. The threshold was chosen on the validation part.</p>
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
      "Served, and watched by a challenger",
      `<p>The network is one ONNX file of ${count(serving.bytes)} bytes. ${list(serving.parity.adapters)} gave the same answers on ${count(serving.parity.samples)} flights:
      the largest difference is ${serving.parity.maxDifference.toExponential(1)}. In May and June a challenger (${escapeHtml(serving.shadow.challenger)}) ran in the shadow of
      ${count(serving.shadow.flights)} flights without answering anyone: ROC AUC ${number(serving.shadow.challengerAuc)} against ${number(serving.shadow.champion)} of the model in place
      on the same flights.</p>`,
    ),
    section(
      "May and June: production, week by week",
      `<p>Estimated performance needs no outcomes: it is read from the predicted chances. The dots are what it turned out to be.</p>
      ${await figure(estimatedAndReal(weeks), "Estimated and real ROC AUC by week", `Dashed line and band: estimated. Dots: real. The largest gap is ${number(gap)}.`)}
      ${await figure(driftByWeek(weeks), "Drift by column and week", `The stronger the colour, the further the column lies from the validation part; a diamond marks drift that is both significant and large. Most of it in the week from ${escapeHtml(worst.week)}.`)}
      ${await figure(lateRateAlarms(stream), "Late rate and alarms", `${escapeHtml(stream.detector)} on the late rate of landed flights: ${stream.alarms.length} alarms (red lines).`)}
      ${table(
        ["week from", "flights", "late", "estimated ROC AUC", "band", "real", "columns drifted"],
        weeks.map((week) => [
          week.week,
          count(week.flights),
          percent(week.lateShare),
          number(week.estimated.value),
          interval(week.estimated),
          number(week.real),
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
<p class="lead">The model ranks flights with a ROC AUC of ${number(auc.model.value)} (${interval(auc.model)}), the hour alone with ${number(auc.baseline)}.
In May and June its warnings would have saved ${dollars(saved.value)} against warning nobody.
${worst.drifted === 0 ? "No column drifted far enough to matter." : `In the week from ${escapeHtml(worst.week)}, ${worst.drifted} of ${worst.columns.length} features had drifted; performance moved with the weather, and the estimate followed it to within ${number(gap)}.`}</p>
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
  return `<figure>${await draw(spec, title)}<figcaption>${caption}</figcaption></figure>`;
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

function worstSlice(slices: Story["slices"]["hours"]): string {
  return escapeHtml(slices.reduce((a, b) => (a.value <= b.value ? a : b)).slice);
}
