import { layer } from "./internal/layer.ts";
import type { Middleware, RunOptions, RunTiming } from "./model.ts";

/** How a call ended. */
export type RunOutcome = "ok" | "error" | "timeout" | "rejected" | "cancelled";

/** What is reported about one call. */
export interface RunEvent {
  /** Name of the model. */
  readonly model: string;
  /** Version of the model. */
  readonly version: string;
  /** The provider that ran it. */
  readonly provider: string;
  /** The caller's name for the call. */
  readonly id: string | undefined;
  /** How it ended: `rejected` is a full queue or a disposed model. */
  readonly outcome: RunOutcome;
  /** The error's code, when it did not end well. */
  readonly code: string | undefined;
  /** Rows in the batch that the call was part of; 1 when nothing batches. */
  readonly batch: number;
  /** Milliseconds from call to answer. */
  readonly totalMs: number;
  /** Milliseconds of these spent waiting for a batch, a slot or a worker. */
  readonly queueMs: number;
  /** The other milliseconds. */
  readonly computeMs: number;
}

/** Options of {@link withTelemetry}. */
export interface TelemetryOptions {
  /**
   * Called after each call; what it throws is ignored, so that reporting cannot fail a prediction.
   *
   * @param event - how the call went
   */
  readonly onRun?: (event: RunEvent) => void;
}

const OUTCOMES: Readonly<Record<string, RunOutcome>> = {
  timeout: "timeout",
  cancelled: "cancelled",
  overloaded: "rejected",
  disposed: "rejected",
};

/**
 * Reports every call: how it ended, how long it took, how long of that it waited, how large its batch was.
 *
 * @param options - where the events go
 * @returns the middleware; put it first, so that it sees what the other layers do
 * @example
 * const double = defineModel({
 *   name: "double",
 *   inputs: { x: { dtype: "float32", shape: ["batch"] } },
 *   outputs: { y: { dtype: "float32", shape: ["batch"] } },
 *   run: ({ x }) => ({ y: tensor("float32", x.shape, x.data.map((value) => 2 * value)) }),
 * });
 * const events = [];
 * await pipe(double, withTelemetry({ onRun: (event) => events.push(event) })).run({ x: tensor("float32", [1], [1]) });
 * events; // [{ model: "double", version: "1", provider: "js", outcome: "ok", batch: 1 }]
 * @see Triton's nv_inference_* metrics, whose sense of queue and compute time this keeps
 */
export function withTelemetry(options: TelemetryOptions = {}): Middleware {
  const { onRun } = options;
  if (onRun === undefined) return (model) => model;
  return (model) => {
    const { name, version, provider } = model.info;
    const report = (startedAt: number, timing: RunTiming, id: string | undefined, error?: unknown): void => {
      const totalMs = performance.now() - startedAt;
      const code =
        error === undefined ? undefined : String((error as { code?: unknown }).code ?? "run-failed");
      const outcome = code === undefined ? "ok" : (OUTCOMES[code] ?? "error");
      const { queueMs, batch } = timing;
      const computeMs = Math.max(0, totalMs - queueMs);
      try {
        onRun({ model: name, version, provider, id, outcome, code, batch, totalMs, queueMs, computeMs });
      } catch {
        // Reporting must not fail a prediction.
      }
    };
    return layer(model, {
      async run(inputs, given?: RunOptions) {
        const startedAt = performance.now();
        const timing: RunTiming = given?.timing ?? { queueMs: 0, batch: 1 };
        try {
          const outputs = await model.run(inputs, { ...given, timing });
          report(startedAt, timing, given?.id);
          return outputs;
        } catch (error) {
          report(startedAt, timing, given?.id, error);
          throw error;
        }
      },
    });
  };
}
