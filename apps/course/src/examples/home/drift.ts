import { detectDrift } from "@productizeml/drift";
import { flightDelays } from "course/data";

const january = { delay: flightDelays(0, 1, 2, 3) };
const week = { delay: flightDelays(16) };
console.log(detectDrift(january, week).columns[0]!.effect);
