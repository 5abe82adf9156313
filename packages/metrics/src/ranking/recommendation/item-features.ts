import type { Matrix } from "@productizeml/stats";
import type { Labels } from "../../labels.ts";

/** What is known of items: an embedding, genres as zeros and ones, or any other vector that is alike for items that are. */
export interface ItemFeatures {
  /** The items, each once. */
  readonly items: Labels;
  /** One row for each of `items`, none all 0. */
  readonly vectors: Matrix;
}
