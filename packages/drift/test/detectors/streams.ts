import streams from "../golden/river-streams.json" with { type: "json" };

/** What a detector said along a golden stream: where it alarmed, and its state at the recorded places. */
export interface Run {
  readonly alarms: readonly number[];
  readonly trace: readonly (readonly number[])[];
}

/** One golden case: which stream, and how the detector is set. */
export interface StreamCase<Options> {
  readonly stream: string;
  readonly options: Options;
}

interface Watched {
  readonly drifted: boolean;
  update(x: number): unknown;
}

/** Runs a detector over a golden stream, recording what the golden's generator recorded. */
export function runOver<D extends Watched>(name: string, detector: D, watch: (detector: D) => number[]): Run {
  const stream = streams.cases.find((each) => each.name === name)?.expected as number[];
  const alarms: number[] = [];
  const trace: number[][] = [];
  for (const [index, value] of stream.entries()) {
    detector.update(value);
    if (detector.drifted) alarms.push(index);
    if (index % 97 === 0 || index === stream.length - 1 || detector.drifted) {
      trace.push([index, ...watch(detector)]);
    }
  }
  return { alarms, trace };
}
