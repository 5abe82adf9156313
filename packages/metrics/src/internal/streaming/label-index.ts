import { InvalidInputError } from "@productizeml/stats";
import type { ClassLabel, EncodedLabels } from "../../labels.ts";
import { compareLabels } from "../compare-labels.ts";
import type { LabelKind } from "../label-column.ts";
import { labelKey } from "../label-key.ts";
import { recode } from "./recode.ts";
import { badState } from "./state.ts";

/** Numbers the labels in the order in which they appear; strings never meet numbers or booleans. */
export class LabelIndex {
  #kind: LabelKind | null = null;
  #labels: ClassLabel[] = [];
  readonly #codes = new Map<string | number, number>();
  readonly #most: number;

  constructor(most: number = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  get labels(): readonly ClassLabel[] {
    return this.#labels;
  }

  /** The code of each label, new ones included. */
  codesOf(caller: string, kind: LabelKind | null, labels: readonly ClassLabel[]): Int32Array {
    if (kind === null) return new Int32Array(0);
    this.#admit(caller, kind, labels);
    return Int32Array.from(labels, (label) => this.#codeOf(label));
  }

  /** The codes of another index, here. */
  codesFrom(caller: string, other: LabelIndex): Int32Array {
    return this.codesOf(caller, other.#kind, other.#labels);
  }

  /** Codes by appearance as labels that every metric takes. */
  encoded(codes: Int32Array): EncodedLabels {
    const categories = [...this.#labels].sort(compareLabels);
    const rank = new Map(categories.map((label, code) => [label, code]));
    const position = Int32Array.from(this.#labels, (label) => rank.get(label) as number);
    return { codes: recode(codes, position), categories, kind: this.#kind ?? "number" };
  }

  toJSON(): unknown {
    return { kind: this.#kind, labels: this.#labels };
  }

  load(caller: string, json: unknown): void {
    const { kind, labels } = (json ?? {}) as { kind?: LabelKind | null; labels?: readonly ClassLabel[] };
    const readable =
      Array.isArray(labels) &&
      (kind === null ? labels.length === 0 : labels.every((label) => typeof label === kind)) &&
      new Set(labels).size === labels.length;
    if (!readable) throw badState(caller, json);
    this.codesOf(caller, kind ?? null, labels);
  }

  #admit(caller: string, kind: LabelKind, labels: readonly ClassLabel[]): void {
    const unknown = labels.filter((label) => !this.#codes.has(labelKey(label)));
    if (this.#labels.length + unknown.length > this.#most) {
      const all = [...this.#labels, ...unknown].slice(0, 5).join(", ");
      throw new InvalidInputError(
        "bad-option",
        `${caller} requires at most ${this.#most} classes, got ${all}`,
      );
    }
    this.#kind ??= kind;
    if (kind === this.#kind) return;
    if (kind === "string" || this.#kind === "string") {
      throw new InvalidInputError(
        "mixed-labels",
        `${caller} requires labels of one type in all chunks, got ${kind}s after ${this.#kind}s`,
      );
    }
    this.#kind = "number";
    this.#labels = this.#labels.map(Number);
  }

  #codeOf(label: ClassLabel): number {
    const key = labelKey(label);
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.#labels.length);
    this.#labels.push(this.#kind === "number" ? Number(label) : label);
    return this.#labels.length - 1;
  }
}
