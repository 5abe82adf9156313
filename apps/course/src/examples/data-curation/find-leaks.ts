import { findLeaks, split } from "@productizeml/split";
import { hubFlights } from "course/data";

const { airport, day, hour } = hubFlights();
const airportDay = airport.map((code, row) => `${code} ${day[row]}`);
const atRandom = split(
  { train: 0.8, test: 0.2 },
  { rows: day.length, seed: 1 },
);

const { leaks } = findLeaks(
  atRandom,
  { airportDay, hour },
  { groups: "airportDay" },
);
const leak = leaks.find(({ kind }) => kind === "group-overlap");
console.log(leak?.message);
console.log(leak?.advice);
