import { detectDrift } from "@productizeml/drift";
import { flightDelays } from "course/data";

const january = { delay: flightDelays(0, 1, 2, 3) };
const effects = Array.from({ length: 22 }, (_, i) => {
  return detectDrift(january, { delay: flightDelays(i + 4) }).columns[0]!
    .effect;
});

for (const line of [0.05, 0.08, 0.1]) {
  const over = effects.filter((effect) => effect >= line).length;
  console.log("line", line, "alarms in", over, "of 22 weeks");
}
