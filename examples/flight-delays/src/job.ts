import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rocAuc } from "@productizeml/metrics";
import { startRun } from "@productizeml/tracking";
import { hourlyBaseline } from "./baseline.ts";
import { type Rows, rowsOf } from "./encodings.ts";
import { evaluate, evaluateSlices, type Forecasts, slicesOf } from "./evaluation.ts";
import { featureNames } from "./features.ts";
import { day, minuteOf, openDatabase, readFlights } from "./flights.ts";
import { startTensorflow, trainNetwork } from "./network.ts";
import { checkLeaks, describe, divide, firstRowOf, identify, lateByDay, weeksOf } from "./parts.ts";
import { goOnAir, watchLateRate } from "./production.ts";
import type { Progress } from "./progress.ts";
import { Rates } from "./rates.ts";
import { renderReport } from "./report/html.ts";
import { count, dollars, number } from "./report/numbers.ts";
import { checkParity, exportNetwork, forecaster, forecastWeekly, loadNetwork } from "./serving.ts";
import { during, inShadow } from "./shadow.ts";
import type { Slice, Story } from "./story.ts";
import { type Costs, chooseThreshold, costCurve, costOn, savedBy } from "./worth.ts";

/** How the job runs. */
export interface JobOptions {
  /** Folder for the report, the model and the store of runs. */
  readonly out: string;
  readonly seed: number;
  readonly epochs: number;
  readonly progress: Progress;
}

/** Arriving this many minutes behind schedule, or more, counts as late. */
const lateFrom = 15;
/** Dollars: a late flight that nobody was warned of, and a warning. Assumptions, to be replaced by your own. */
const costs: Costs = { missed: 100, warned: 25 };
/** Share of production calls that the challenger sees. */
const shadowShare = 0.25;

/** The whole way from a Parquet file to a report. */
export async function flightDelays({ out, seed, epochs, progress }: JobOptions): Promise<Story> {
  await mkdir(out, { recursive: true });
  const training = { hidden: [32, 16], epochs, batchSize: 2048, learningRate: 0.005 };

  // The data, divided by time.
  progress.start("flights read from Parquet");
  const flights = await readFlights(await openDatabase(2), (rows) =>
    progress.update(rows / 3e6, count(rows)),
  );
  const late = new Uint8Array(flights.rows);
  for (let i = 0; i < flights.rows; i++) late[i] = flights.delay[i]! >= lateFrom ? 1 : 0;
  const lateIn = ({ start, end }: Rows): Uint8Array => late.subarray(start, end);
  progress.done(count(flights.rows));

  progress.start("divided by time, checked for leaks");
  const parts = divide(flights);
  const leaks = checkLeaks(flights, parts);
  const fingerprint = identify(flights);
  progress.done(
    leaks.found.length === 0 ? `no leak; data ${fingerprint.slice(0, 8)}` : leaks.found.join("; "),
  );

  await using run = await startRun({
    experiment: "flight-delays",
    name: "network",
    store: join(out, "store"),
  });
  run.logParams({ seed, lateFrom, costs: { ...costs }, training, data: { fingerprint, rows: flights.rows } });

  // Features that see no future. The model in place keeps the rates of one part, the challenger refits them every week.
  progress.start("features made");
  const rates = new Rates(flights, late);
  const { maker, encodings } = rates.frozen(parts.history);
  const trainFeatures = maker.make(rowsOf(parts.train));
  progress.done(`${featureNames.length} for each flight`);

  progress.start("network trained");
  const tf = await startTensorflow();
  const network = await trainNetwork(trainFeatures, lateIn(parts.train), {
    ...training,
    seed,
    onProgress: (share, loss) => progress.update(share, `log loss ${loss.toFixed(4)}`),
    onEpoch: (epoch, loss) => run.logMetric("train.log loss", loss, { step: epoch }),
  });
  progress.done(`${count(network.countParams())} parameters, ${training.epochs} epochs`);

  progress.start("exported to ONNX, answers compared");
  const onnx = exportNetwork(network, "flight-delays");
  await using served = await loadNetwork(onnx, "flight-delays");
  const parity = await checkParity(tf, network, served, maker.make(rowsOf(parts.test)));
  progress.done(
    `largest difference ${parity.maxDifference.toExponential(1)} on ${count(parity.samples)} flights`,
  );

  // Measured on the test part; the thresholds are chosen on the validation part.
  progress.start("evaluated on the test part");
  const champion = forecaster("rates of the winter", served, () => maker);
  const challenger = forecaster("rates refitted weekly", served, (rows) => rates.refitted(rows));
  const validationForecasts = {
    late: lateIn(parts.validation),
    champion: await forecastWeekly(champion, flights, parts.validation),
    challenger: await forecastWeekly(challenger, flights, parts.validation),
  };
  const testForecasts = {
    late: lateIn(parts.test),
    champion: await forecastWeekly(champion, flights, parts.test),
    challenger: await forecastWeekly(challenger, flights, parts.test),
  };
  const chosen = chooseThreshold(validationForecasts.late, validationForecasts.champion, costs);
  const challengerChosen = chooseThreshold(validationForecasts.late, validationForecasts.challenger, costs);
  const baseline = hourlyBaseline(flights, late, parts.history);
  const evaluation = evaluate(testForecasts.late, testForecasts.champion, baseline(parts.test), seed);
  const testCost = costOn(testForecasts.late, testForecasts.champion, costs, chosen.value);
  for (const { name, model } of evaluation.measures) run.logMetric(`test.${name}`, model.value);
  run.logMetrics({
    threshold: chosen.value,
    "test.cost": testCost.model,
    "test.cost without warnings": testCost.never,
  });
  const auc = evaluation.measures[0]!;
  progress.done(`ROC AUC ${number(auc.model.value)}, by hour alone ${number(auc.baseline)}`);

  // May and June, week by week, the challenger in the shadow of a share of the calls.
  progress.start("two months in production");
  const shadowed = inShadow(champion, challenger, shadowShare);
  const reference = {
    features: trainFeatures,
    chances: validationForecasts.champion,
    late: validationForecasts.late,
  };
  const onAir = await goOnAir(
    flights,
    late,
    parts.production,
    shadowed.model,
    maker,
    reference,
    (week, step, share) => {
      run.logMetrics(
        {
          "week.estimated ROC AUC": week.estimated.value,
          "week.real ROC AUC": week.real,
          "week.columns drifted": week.drifted,
          "week.late share": week.lateShare,
        },
        { step },
      );
      progress.update(share, `week from ${week.week}`);
    },
  );
  await shadowed.model.dispose();
  const shadow = shadowed.forecasts(late);
  const weeks = weeksOf(flights, parts.production).map((rows, index) => {
    const { late: outcomes, challenger: forecasts } = during(shadow, rows);
    return { ...onAir.weeks[index]!, challenger: rocAuc(outcomes, forecasts) };
  });
  const stream = watchLateRate(flights, late, baseline(parts.production), parts.production);
  const drifted = weeks.filter((week) => week.drifted > 0).length;
  progress.done(
    `${drifted} of ${weeks.length} weeks with drift, ${stream.alarms.length} alarms on the late rate`,
  );

  progress.start("value reckoned");
  const outcomes = lateIn(parts.production);
  const days = rowsOf(parts.production).map((flight) => Math.floor(flights.departure[flight]! / day));
  const saved = savedBy(outcomes, onAir.chances, days, costs, chosen.value, seed);
  const productionCost = costOn(outcomes, onAir.chances, costs, chosen.value);
  progress.done(`${dollars(saved.value)} saved against warning nobody`);

  const june = firstRowOf(flights, minuteOf(6, 1));
  const monthSlice = (name: string, forecasts: Forecasts): Slice[] =>
    slicesOf(forecasts, new Array<string>(forecasts.late.length).fill(name), [name]);
  const story: Story = {
    seed,
    data: {
      rows: flights.rows,
      airports: flights.origin.categories.length,
      routes: encodings.route.length,
      fingerprint,
    },
    parts: describe(flights, late, parts),
    days: lateByDay(flights, late, parts),
    leaks,
    model: { hidden: training.hidden, parameters: network.countParams(), features: featureNames },
    evaluation,
    slices: {
      ...evaluateSlices(flights, parts.test, testForecasts),
      months: [
        ...monthSlice("April, from the 16th", testForecasts),
        ...monthSlice("May", during(shadow, { start: parts.production.start, end: june })),
        ...monthSlice("June", during(shadow, { start: june, end: parts.production.end })),
      ],
    },
    threshold: {
      costs,
      ...chosen,
      curve: costCurve(validationForecasts.late, validationForecasts.champion, costs),
      test: testCost,
      production: {
        model: productionCost.model,
        never: productionCost.never,
        flights: outcomes.length,
        saved,
      },
    },
    serving: {
      bytes: onnx.length,
      parity,
      shadow: {
        share: shadowShare,
        flights: shadow.flights.length,
        champion: {
          rocAuc: rocAuc(shadow.late, shadow.champion),
          cost: costOn(shadow.late, shadow.champion, costs, chosen.value).model,
        },
        challenger: {
          rocAuc: rocAuc(shadow.late, shadow.challenger),
          cost: costOn(shadow.late, shadow.challenger, costs, challengerChosen.value).model,
        },
      },
    },
    weeks,
    stream,
  };

  progress.start("report written");
  const html = await renderReport(story);
  await writeFile(join(out, "report.html"), html);
  await writeFile(join(out, "story.json"), JSON.stringify(story, null, 2));
  await writeFile(join(out, "model.onnx"), onnx);
  await run.logArtifact(Buffer.from(html), "report.html");
  await run.logArtifact(onnx, "model.onnx");
  await run.end();
  progress.done(`${count(html.length / 1024)} KB`);
  return story;
}
