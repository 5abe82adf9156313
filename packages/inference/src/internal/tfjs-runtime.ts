import { InferenceError } from "../errors.ts";

/** What we use of a tensor of TensorFlow.js. */
export interface TfTensor {
  /** Sizes of the axes. */
  readonly shape: readonly number[];
  /** Element type. */
  readonly dtype: string;
  /** The values. */
  data(): Promise<unknown>;
  /** Frees it. */
  dispose(): void;
}

/** What a layers model says about one input or output. */
export interface TfSymbolicTensor {
  /** Sizes of the axes; null where each call chooses. */
  readonly shape: readonly (number | null)[];
  /** Element type. */
  readonly dtype: string;
  /** The layer that it comes from. */
  readonly sourceLayer: {
    /** Name of the layer. */
    readonly name: string;
  };
}

/** What we use of a layers model of TensorFlow.js. */
export interface TfLayersModel {
  /** The inputs. */
  readonly inputs: readonly TfSymbolicTensor[];
  /** The outputs. */
  readonly outputs: readonly TfSymbolicTensor[];
  /**
   * Runs the model once.
   *
   * @param inputs - one tensor, or one for each input
   */
  predictOnBatch(inputs: never): TfTensor | TfTensor[];
  /** Frees the weights. */
  dispose(): unknown;
}

/** What we use of TensorFlow.js itself. */
export interface TfRuntime {
  /**
   * Frees what `work` makes, but what it returns.
   *
   * @param work - makes tensors
   */
  tidy(work: () => never): unknown;
  /**
   * Makes a tensor.
   *
   * @param values - the elements
   * @param shape - sizes of the axes
   * @param dtype - element type
   */
  tensor(values: never, shape: never, dtype: never): unknown;
  /** The backend in use. */
  getBackend(): string;
  /**
   * Chooses a backend.
   *
   * @param name - its name
   */
  setBackend(name: string): Promise<boolean>;
  /** Waits for the backend. */
  ready(): Promise<void>;
  /**
   * The backend's maker, when it is registered.
   *
   * @param name - its name
   */
  findBackendFactory(name: string): unknown;
  /**
   * Loads a layers model.
   *
   * @param url - of its `model.json`
   */
  loadLayersModel(url: string): Promise<unknown>;
}

/** TensorFlow.js, when it is installed. */
export async function importTf(): Promise<TfRuntime> {
  try {
    const module = (await import("@tensorflow/tfjs")) as unknown as Partial<TfRuntime> & {
      default?: TfRuntime;
    };
    return module.tidy === undefined ? module.default! : (module as TfRuntime);
  } catch (cause) {
    throw new InferenceError(
      "missing-runtime",
      "tfjs requires the package @tensorflow/tfjs, got an error from importing it",
      { cause },
    );
  }
}
