import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { flightDelays } from "./job.ts";
import { Progress } from "./progress.ts";
import { dollars, number, percent } from "./report/numbers.ts";

const out = fileURLToPath(new URL("../out", import.meta.url));
const { evaluation, weeks, serving, threshold } = await flightDelays({
  out,
  seed: 7,
  epochs: 6,
  progress: new Progress(),
});

const auc = evaluation.measures[0]!;
const reals = weeks.map(({ real }) => real);
const { saved } = threshold.production;
const here = relative(process.cwd(), out);
console.log(`
As a flight leaves the gate: will it arrive 15 minutes late or more?

  ROC AUC ${number(auc.model.value)} on the test part (95 % interval ${number(auc.model.lower)} to ${number(auc.model.upper)}); by hour of the day alone ${number(auc.baseline)}
  in May and June ${number(Math.min(...reals))} to ${number(Math.max(...reals))} by week; a challenger in the shadow reached ${number(serving.shadow.challenger.rocAuc)}
  warned from a chance of ${percent(threshold.value)} on, ${dollars(saved.value)} saved in two months (${dollars(saved.lower)} to ${dollars(saved.upper)})

Report:  ${here}/report.html
Runs:    npm run ui
`);
