import { detectDrift } from "@productizeml/drift";
import { flightDelays } from "course/data";

const week = 16; // from 23 April; 0 is the first week, 25 the last
const january = { delay: flightDelays(0, 1, 2, 3) };
const { columns } = detectDrift(january, { delay: flightDelays(week) });
const { pValue, effect, drifted } = columns[0]!;

console.log("p-value", pValue, "effect", effect);
console.log(drifted ? "drifted" : "not drifted");
