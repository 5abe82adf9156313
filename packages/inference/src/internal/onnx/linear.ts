import { InferenceError } from "../../errors.ts";
import { type MlpOptions, mlp } from "./mlp.ts";

/** A fitted linear model with one output. */
export interface LinearModel {
  /** One coefficient for each feature. */
  readonly coefficients: ArrayLike<number>;
  /**
   * What is added to the sum.
   * @defaultValue `0`
   */
  readonly intercept?: number;
}

/** Options of {@link linear}. */
export interface LinearOptions extends MlpOptions {
  /**
   * `"identity"` for a regression, `"logistic"` for the probability of a logistic regression.
   * @defaultValue `"identity"`
   */
  readonly link?: "identity" | "logistic";
}

/**
 * Writes a linear or logistic regression as an ONNX file.
 *
 * @param model - coefficients and intercept
 * @param options - link, names and element type
 * @returns the bytes of the file; input of shape `[batch, number of coefficients]`, output of shape `[batch, 1]`
 * @throws InferenceError `invalid-input` without coefficients, `bad-option` for an unknown link
 * @example
 * linear({ coefficients: [0.5, -1], intercept: 2 }, { link: "logistic" }) instanceof Uint8Array; // true
 * @see sklearn.linear_model.LogisticRegression
 */
export function linear(model: LinearModel, options: LinearOptions = {}): Uint8Array {
  const { coefficients, intercept = 0 } = model;
  const { link = "identity", ...rest } = options;
  if (coefficients.length === 0) {
    throw new InferenceError("invalid-input", "linear requires at least one coefficient, got none");
  }
  if (link !== "identity" && link !== "logistic") {
    throw new InferenceError("bad-option", `linear requires link "identity" or "logistic", got "${link}"`);
  }
  const weights = { data: coefficients, rows: coefficients.length, cols: 1 };
  const activation = link === "logistic" ? "sigmoid" : "linear";
  return mlp([{ weights, bias: [intercept], activation }], { name: "linear", ...rest });
}
