import { type Model, pipe, withShadow } from "@productizeml/inference";
import { argsort } from "@productizeml/stats";
import type { Rows } from "./encodings.ts";
import type { Forecasts } from "./evaluation.ts";

/** What both models said of the flights that the challenger saw, in the order of the flights. */
export interface ShadowForecasts extends Forecasts {
  /** Row number of each flight. */
  readonly flights: Int32Array;
}

/** A model in place whose challenger sees a share of the calls and answers nobody. */
export interface Shadowed {
  readonly model: Model;
  /** What both have said so far; dispose the model first, which waits for the challenger's last answers. */
  forecasts(late: Uint8Array): ShadowForecasts;
}

/** Lets a challenger see a share of the calls; its answers go to the log alone. */
export function inShadow(champion: Model, challenger: Model, share: number): Shadowed {
  const flights: number[] = [];
  const ours: number[] = [];
  const theirs: number[] = [];
  const model = pipe(
    champion,
    withShadow(challenger, {
      sample: share,
      maxInFlight: Number.MAX_SAFE_INTEGER,
      onCompare({ inputs, primary, challenger: other }) {
        flights.push(...(inputs["flight"]!.data as Int32Array));
        ours.push(...(primary["chance"]!.data as Float32Array));
        theirs.push(...(other["chance"]!.data as Float32Array));
      },
    }),
  );
  return {
    model,
    forecasts(late) {
      const order = argsort(flights);
      return {
        flights: Int32Array.from(order, (at) => flights[at]!),
        late: Uint8Array.from(order, (at) => late[flights[at]!]!),
        champion: Float64Array.from(order, (at) => ours[at]!),
        challenger: Float64Array.from(order, (at) => theirs[at]!),
      };
    },
  };
}

/** The part of the forecasts that concerns a span of flights. */
export function during(
  { flights, late, champion, challenger }: ShadowForecasts,
  { start, end }: Rows,
): Forecasts {
  const before = (flight: number): number => {
    const at = flights.findIndex((each) => each >= flight);
    return at < 0 ? flights.length : at;
  };
  const [from, to] = [before(start), before(end)];
  return {
    late: late.subarray(from, to),
    champion: champion.subarray(from, to),
    challenger: challenger.subarray(from, to),
  };
}
