import type { colours } from "./report/colours.ts";

/** A part of the data, by its place in time. */
export type Part = Exclude<keyof typeof colours, "drift">;

/** A number with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** One row of the evaluation: a measure of the model, and of the baseline. */
interface Measure {
  readonly name: string;
  /** Whether more is better. */
  readonly higherIsBetter: boolean;
  readonly model: Estimate;
  readonly baseline: number;
}

/** A measure within one slice of the flights. */
export interface Slice extends Estimate {
  readonly slice: string;
  readonly rows: number;
  readonly lateShare: number;
  /** The same measure of the challenger. */
  readonly challenger: number;
}

/** Everything that the job found out: what the report shows, and nothing that changes from run to run. */
export interface Story {
  readonly seed: number;
  readonly data: {
    readonly rows: number;
    readonly airports: number;
    readonly routes: number;
    readonly fingerprint: string;
  };
  readonly parts: readonly {
    readonly part: Part;
    readonly from: string;
    readonly to: string;
    readonly rows: number;
    readonly lateShare: number;
    readonly use: string;
  }[];
  readonly days: readonly { readonly date: string; readonly late: number; readonly part: Part }[];
  readonly leaks: { readonly checks: readonly string[]; readonly found: readonly string[] };
  readonly model: {
    readonly hidden: readonly number[];
    readonly parameters: number;
    readonly features: readonly string[];
  };
  readonly evaluation: {
    readonly measures: readonly Measure[];
    readonly calibration: readonly {
      readonly predicted: number;
      readonly observed: number;
      readonly lower: number;
      readonly upper: number;
      readonly rows: number;
    }[];
  };
  readonly slices: {
    readonly hours: readonly Slice[];
    readonly airports: readonly Slice[];
    readonly months: readonly Slice[];
  };
  readonly threshold: {
    readonly costs: { readonly missed: number; readonly warned: number };
    readonly value: number;
    readonly validationCost: number;
    readonly curve: readonly { readonly threshold: number; readonly cost: number }[];
    /** Cost of a flight on the test part. */
    readonly test: {
      readonly model: number;
      readonly never: number;
      readonly always: number;
      readonly warned: number;
      readonly caught: number;
    };
    /** The same over all production weeks, and what it adds up to. */
    readonly production: {
      readonly model: number;
      readonly never: number;
      readonly flights: number;
      readonly saved: Estimate;
    };
  };
  readonly serving: {
    readonly bytes: number;
    readonly parity: {
      readonly samples: number;
      readonly maxDifference: number;
      readonly adapters: readonly string[];
    };
    /** Model in place and challenger on the same flights: ROC AUC, and cost of a flight, each at its own threshold. */
    readonly shadow: {
      readonly share: number;
      readonly flights: number;
      readonly champion: { readonly rocAuc: number; readonly cost: number };
      readonly challenger: { readonly rocAuc: number; readonly cost: number };
    };
  };
  readonly weeks: readonly {
    readonly week: string;
    readonly flights: number;
    readonly lateShare: number;
    readonly estimated: Estimate;
    readonly real: number;
    /** ROC AUC of the challenger on the flights of this week that it saw. */
    readonly challenger: number;
    readonly drifted: number;
    readonly columns: readonly {
      readonly column: string;
      readonly effect: number;
      readonly drifted: boolean;
    }[];
  }[];
  readonly stream: {
    readonly detector: string;
    readonly rates: readonly { readonly date: string; readonly rate: number }[];
    readonly alarms: readonly string[];
  };
}
