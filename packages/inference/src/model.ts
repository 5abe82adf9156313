import type { ParityTolerance } from "./internal/compare.ts";
import type { Signature, Tensors } from "./tensor.ts";

/** What a layer tells the layers outside it about one call. Layers add to it; {@link withTelemetry} reads it. */
export interface RunTiming {
  /** Milliseconds spent waiting: for a batch, a slot, a worker. */
  queueMs: number;
  /** Rows in the batch that the call was part of. */
  batch: number;
}

/** What a caller may say about one call. */
export interface RunOptions {
  /** Abort to give up: the promise rejects with `cancelled` at once, the runtime finishes on its own. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since the epoch after which the answer is of no use: a call that has not begun by then is dropped with `timeout`. */
  readonly deadline?: number | undefined;
  /** The caller's name for this call; shadow and telemetry events carry it. */
  readonly id?: string | undefined;
  /** Filled in by the layers that queue or batch. */
  readonly timing?: RunTiming | undefined;
}

/** A provider that was asked for before the one that loaded, and why it did not. */
export interface Fallback {
  /** The provider that was asked for. */
  readonly provider: string;
  /** Why it did not load. */
  readonly error: Error;
}

/** What a model is: its name, its signature, and which runtime really runs it. */
export interface ModelInfo<I extends Signature = Signature, O extends Signature = Signature> {
  /** Version of this contract. */
  readonly spec: "v1";
  /** Name of the model. */
  readonly name: string;
  /** Version of the model. */
  readonly version: string;
  /** The adapter, such as `ort-node`. */
  readonly adapter: string;
  /** The provider that really loaded, such as `cpu`. */
  readonly provider: string;
  /** Hexadecimal SHA-256 of the model's bytes, when it was checked. */
  readonly sha256?: string;
  /** What the model takes. */
  readonly inputs: I;
  /** What the model gives. */
  readonly outputs: O;
  /** 0 when the first axis of every input and output counts rows that do not touch each other. */
  readonly batchAxis?: 0;
  /** Calls that the runtime works on at the same time; more of them wait. */
  readonly maxConcurrency: number;
  /** Providers that were asked for first and refused. */
  readonly fallbacks: readonly Fallback[];
}

/** A model that is loaded and can be run: the one thing that adapters make and middleware wraps. */
export interface Model<I extends Signature = Signature, O extends Signature = Signature>
  extends AsyncDisposable {
  /** What it is. */
  readonly info: ModelInfo<I, O>;
  /**
   * Runs the model once.
   *
   * @param inputs - a tensor for every declared input; the caller may reuse the arrays as soon as `run` has returned its promise
   * @param options - signal, deadline, id
   * @returns a tensor for every declared output
   */
  run(inputs: Tensors<I>, options?: RunOptions): Promise<Tensors<O>>;
  /**
   * Runs the model on zeros, so that the first real call does not pay for compilation.
   *
   * @param shapes - shapes to run, by input; axes without a given size count as 1
   */
  warmup(shapes?: readonly Partial<Record<keyof I, readonly number[]>>[]): Promise<void>;
  /** Refuses new calls, waits for those in flight, then frees the model. May be called twice. */
  dispose(): Promise<void>;
}

/**
 * Takes a model and gives one that behaves better.
 *
 * @param model - the model to wrap
 */
export type Middleware = <I extends Signature, O extends Signature>(model: Model<I, O>) => Model<I, O>;

/** Where a model comes from: a path or URL, its bytes, or a URL with the SHA-256 that its bytes must have. */
export type ModelSource = string | URL | Uint8Array | CheckedSource;

/** A place, and what must be found there. */
export interface CheckedSource {
  /** A path or URL. */
  readonly url: string | URL;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
}

/** What a model takes and gives. */
export interface ModelSignature<I extends Signature = Signature, O extends Signature = Signature> {
  /** Its inputs. */
  readonly inputs: I;
  /** Its outputs. */
  readonly outputs: O;
}

/** What a model must answer. */
export interface ExpectedAnswer<I extends Signature = Signature, O extends Signature = Signature> {
  /** What it is given. */
  readonly inputs: Tensors<I>;
  /** What it must answer. */
  readonly outputs: Tensors<O>;
  /** How far its answer may lie from that. */
  readonly tolerance?: ParityTolerance;
}

/** What every adapter understands when it loads. */
export interface LoadOptions<I extends Signature = Signature, O extends Signature = Signature> {
  /**
   * Name of the model.
   * @defaultValue the file's name without its ending, or `"model"`
   */
  readonly name?: string;
  /**
   * Version of the model.
   * @defaultValue `"1"`
   */
  readonly version?: string;
  /** The signature that the model must have; written `as const`, it types the tensors of `run`. */
  readonly signature?: ModelSignature<I, O>;
  /** Providers in the order in which to try them. The default is the adapter's. */
  readonly providers?: readonly string[];
  /**
   * Whether to run the model once on zeros before `load` resolves.
   * @defaultValue `false`
   */
  readonly warmup?: boolean;
  /**
   * Inputs and the outputs that the model must give for them on the provider that loads: providers have been seen to
   * load a model and compute something else. Another answer rejects `load` with `wrong-answers`.
   */
  readonly expect?: ExpectedAnswer<I, O>;
}

/** Loads models for one runtime. */
export interface Adapter<Options = unknown> {
  /** Name of the adapter. */
  readonly name: string;
  /** The providers that this machine and this build of the runtime may be able to use. */
  available(): Promise<readonly string[]>;
  /**
   * Loads a model.
   *
   * @param source - where the model comes from
   * @param options - name, providers, and what the adapter adds
   * @returns the model, on the first provider that could load it
   */
  load<I extends Signature = Signature, O extends Signature = Signature>(
    source: ModelSource,
    options?: LoadOptions<I, O> & Options,
  ): Promise<Model<I, O>>;
}
