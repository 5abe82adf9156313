import { InvalidInputError } from "@productizeml/stats";
import type { ClassLabel, Labels } from "../../../labels.ts";
import { compareLabels } from "../../compare-labels.ts";
import { labelKey } from "../../label-key.ts";
import { readLabelColumn } from "../../read-labels.ts";

/** Classes that are met in one image after the other. */
export class ClassIndex {
  readonly #caller: string;
  readonly #known = new Map<string | number, number>();
  readonly #labels: ClassLabel[] = [];

  constructor(caller: string) {
    this.#caller = caller;
  }

  /** Indices of an image's labels, in the order in which labels were met. */
  read(name: string, labels: Labels): Int32Array {
    const { codes, categories } = readLabelColumn(this.#caller, name, labels).encode();
    const met = categories.map((label) => this.#indexOf(name, label));
    return codes.map((code) => met[code]);
  }

  #indexOf(name: string, label: ClassLabel): number {
    const key = labelKey(label);
    const index = this.#known.get(key) ?? this.#labels.push(label) - 1;
    if (typeof label !== typeof this.#labels[0]) {
      throw new InvalidInputError(
        "mixed-labels",
        `${this.#caller} requires labels of one type in all images, got ${typeof label}s in ${name} after ${typeof this.#labels[0]}s`,
      );
    }
    this.#known.set(key, index);
    return index;
  }

  /** The labels sorted, and where each index stands among them. */
  sorted(): { readonly classes: readonly ClassLabel[]; readonly order: Int32Array } {
    const indices = Array.from(this.#labels.keys()).sort((a, b) =>
      compareLabels(this.#labels[a], this.#labels[b]),
    );
    const order = new Int32Array(indices.length);
    indices.forEach((index, place) => {
      order[index] = place;
    });
    return { classes: indices.map((index) => this.#labels[index]), order };
  }
}
