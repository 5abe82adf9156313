import { type Encodings, fitEncodings, type Rows } from "./encodings.ts";
import { FeatureMaker } from "./features.ts";
import { day, type Flights } from "./flights.ts";
import { firstRowOf } from "./parts.ts";
import { recentOutcomes } from "./recent.ts";

/** Weeks of outcomes that a refit looks back on. */
const weeksBack = 4;

/** Makes features with rates that were fitted once, or that are fitted again every week. */
export class Rates {
  readonly #flights: Flights;
  readonly #late: Uint8Array;
  readonly #recent: ConstructorParameters<typeof FeatureMaker>[1];
  readonly #weekly = new Map<number, FeatureMaker>();

  constructor(flights: Flights, late: Uint8Array) {
    this.#flights = flights;
    this.#late = late;
    this.#recent = {
      hour: recentOutcomes(flights, late, 60),
      threeHours: recentOutcomes(flights, late, 180),
    };
  }

  /** With rates of one part, whatever the flight. */
  frozen(part: Rows): { readonly encodings: Encodings; readonly maker: FeatureMaker } {
    const encodings = fitEncodings(this.#flights, this.#late, part);
    return { encodings, maker: new FeatureMaker(this.#flights, this.#recent, encodings) };
  }

  /** With rates of the four weeks before the week of the first of these flights; the day before it is left out, not all of it has landed. */
  refitted(flights: Int32Array): FeatureMaker {
    const { departure } = this.#flights;
    const monday = Math.floor(departure[flights[0]!]! / (7 * day)) * 7 * day;
    let maker = this.#weekly.get(monday);
    if (maker === undefined) {
      const start = firstRowOf(this.#flights, monday - weeksBack * 7 * day);
      maker = this.frozen({ start, end: firstRowOf(this.#flights, monday - day) }).maker;
      this.#weekly.set(monday, maker);
    }
    return maker;
  }
}
