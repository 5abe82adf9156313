import { checkMatrix, createRng, type Matrix, requireFinite } from "@productizeml/stats";
import { type Folds, foldsOf } from "./fold.ts";
import { type FoldOptions, foldCount, shuffler } from "./internal/fold-options.ts";
import { type PartIds, partIds } from "./internal/parts.ts";

/**
 * K-fold cross-validation for rows that have several labels at once, with each label spread over the folds.
 *
 * The label with the fewest rows left is dealt first, each of its rows to the fold that has the fewest of it so far, of
 * those to the one with the fewest rows, of those to one drawn at random. Rows without labels come last. Without `shuffle`
 * rows are taken in their order, and the draws between equal folds are always the same. Fold sizes may differ by some rows.
 *
 * @param labels - matrix of rows by labels; what is not 0 is a label that the row has
 * @param options - number of folds and shuffling
 * @returns the folds
 * @throws InvalidInputError `length-mismatch`; `out-of-range`; `too-few-values` with fewer rows than folds; `bad-option`;
 * `not-finite` for `NaN`
 * @example
 * const labels = { data: [1, 0, 1, 1, 0, 1, 0, 0], rows: 4, cols: 2 };
 * multilabelStratifiedKFold(labels, { nSplits: 2 }).foldIds; // [1, 0, 1, 0]
 * @see Sechidis, Tsoumakas and Vlahavas (2011), On the Stratification of Multi-label Data
 */
export function multilabelStratifiedKFold(labels: Matrix, options: FoldOptions = {}): Folds {
  checkMatrix("multilabelStratifiedKFold", "labels", labels);
  requireFinite("multilabelStratifiedKFold", "labels", labels.data);
  const nSplits = foldCount("multilabelStratifiedKFold", options, labels.rows, "rows");
  const rng = shuffler("multilabelStratifiedKFold", options);
  const rows =
    rng === null ? Uint32Array.from({ length: labels.rows }, (_, row) => row) : rng.permutation(labels.rows);
  const ids = partIds(labels.rows, nSplits).fill(-1);
  const folds = Uint32Array.from({ length: nSplits }, (_, fold) => fold);
  const ties = rng ?? createRng(0);
  dealLabels(labels, rows, nSplits, ids, () => ties.shuffle(folds));
  return foldsOf(ids, nSplits);
}

/** Deals the rows to folds. `order` says in which order folds are asked, so which is the first of those that are alike. */
function dealLabels(
  { data, cols }: Matrix,
  rows: Uint32Array,
  nSplits: number,
  ids: PartIds,
  order: () => Uint32Array,
): void {
  const left = new Uint32Array(cols);
  for (let at = 0; at < data.length; at++) left[at % cols]! += data[at] === 0 ? 0 : 1;
  const dealt = new Uint32Array(nSplits * cols);
  const sizes = new Uint32Array(nSplits);
  const give = (row: number, label: number): void => {
    const fold = neediest(order(), dealt, sizes, cols, label);
    ids[row] = fold;
    sizes[fold]!++;
    for (let c = 0; c < cols; c++) {
      if (data[row * cols + c] === 0) continue;
      left[c]!--;
      dealt[fold * cols + c]!++;
    }
  };
  for (let label = rarest(left); label >= 0; label = rarest(left)) {
    for (const row of rows) {
      if (ids[row] === -1 && data[row * cols + label] !== 0) give(row, label);
    }
  }
  for (const row of rows) if (ids[row] === -1) give(row, -1);
}

/** The label with the fewest rows left, but some; -1 when none has any. */
function rarest(left: Uint32Array): number {
  let label = -1;
  for (let c = 0; c < left.length; c++) {
    const count = left[c] as number;
    if (count > 0 && (label < 0 || count < (left[label] as number))) label = c;
  }
  return label;
}

/** The fold with the fewest rows of the label, of those the one with the fewest rows; without a label by rows alone. */
function neediest(
  folds: Uint32Array,
  dealt: Uint32Array,
  sizes: Uint32Array,
  cols: number,
  label: number,
): number {
  const of = (fold: number): number => (label < 0 ? 0 : (dealt[fold * cols + label] as number));
  return folds.reduce((best, fold) => {
    const more = of(fold) - of(best) || (sizes[fold] as number) - (sizes[best] as number);
    return more < 0 ? fold : best;
  });
}
