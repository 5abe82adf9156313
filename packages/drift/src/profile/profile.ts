import { InvalidInputError, Moments, type MomentsState } from "@productizeml/stats";

/** Where a numeric column is cut: bin `i` holds values above `cuts[i - 1]` and not above `cuts[i]`. */
export interface NumericGrid {
  /** The column's name. */
  readonly name: string;
  /** Says that the column is numeric. */
  readonly type: "numeric";
  /** Cuts, strictly ascending. */
  readonly cuts: readonly number[];
}

/** Which categories of a column are counted one by one. */
export interface CategoricalGrid {
  /** The column's name. */
  readonly name: string;
  /** Says that the column is categorical. */
  readonly type: "categorical";
  /** The categories as text. */
  readonly categories: readonly string[];
}

/** What all profiles that shall be compared or merged have in common. */
export type Grid = readonly (NumericGrid | CategoricalGrid)[];

/** Counts of a numeric column. */
export interface NumericProfile extends NumericGrid {
  /** Values in each bin, one more than there are cuts. */
  readonly counts: readonly number[];
  /** Rows without a value. */
  readonly missing: number;
  /** Count, mean, spread and extremes of the values. */
  readonly moments: MomentsState;
}

/** Counts of a categorical column. */
export interface CategoricalProfile extends CategoricalGrid {
  /** Rows of each category. */
  readonly counts: readonly number[];
  /** Rows of all other categories. */
  readonly other: number;
  /** Rows without a value. */
  readonly missing: number;
}

/** What `JSON.stringify` makes of a {@link Profile}. */
export interface ProfileState {
  /** Version of this form. */
  readonly version: 1;
  /** Rows of the table. */
  readonly rows: number;
  /** Its columns. */
  readonly columns: readonly (NumericProfile | CategoricalProfile)[];
}

/**
 * A table reduced to counts: small, free of raw values, and mergeable by addition. Made by {@link profile}.
 */
export class Profile implements ProfileState {
  /** Version of the serialized form. */
  readonly version = 1;
  /** Rows of the table. */
  readonly rows: number;
  /** Its columns. */
  readonly columns: readonly (NumericProfile | CategoricalProfile)[];

  /**
   * Wraps counts; {@link profile} makes them from a table.
   *
   * @param rows - rows of the table
   * @param columns - its columns
   */
  constructor(rows: number, columns: readonly (NumericProfile | CategoricalProfile)[]) {
    this.rows = rows;
    this.columns = columns;
  }

  /** The cuts and categories, without counts: what other profiles need to be comparable with this one. */
  get grid(): Grid {
    return this.columns.map((each) =>
      each.type === "numeric"
        ? { name: each.name, type: each.type, cuts: each.cuts }
        : { name: each.name, type: each.type, categories: each.categories },
    );
  }

  /**
   * The profile as plain data.
   *
   * @returns an object that survives JSON
   */
  toJSON(): ProfileState {
    return { version: this.version, rows: this.rows, columns: this.columns };
  }

  /**
   * A profile from plain data.
   *
   * @param state - what `toJSON` gave
   * @returns the profile
   * @throws InvalidInputError `bad-state` when counts do not add up to the rows
   */
  static fromJSON(state: ProfileState): Profile {
    const complete =
      state?.version === 1 &&
      Array.isArray(state.columns) &&
      state.columns.every((each) => adds(each, state.rows));
    if (!complete) {
      throw new InvalidInputError(
        "bad-state",
        `Profile.fromJSON requires version 1 and counts that add up to the rows, got ${JSON.stringify(state)?.slice(0, 80)}`,
      );
    }
    return new Profile(state.rows, state.columns);
  }
}

function adds(column: NumericProfile | CategoricalProfile, rows: number): boolean {
  const { counts, missing } = column;
  const numbers = [...(counts ?? [Number.NaN]), missing, column.type === "numeric" ? 0 : column.other];
  const total = numbers.reduce((sum, count) => sum + count, 0);
  if (!numbers.every((count) => Number.isSafeInteger(count) && count >= 0) || total !== rows) return false;
  if (column.type === "categorical") return counts.length === column.categories?.length;
  return (
    counts.length === (column.cuts?.length ?? -1) + 1 &&
    column.cuts.every((cut, i) => Number.isFinite(cut) && (i === 0 || cut > column.cuts[i - 1]!)) &&
    Moments.fromJSON(column.moments).count === rows - missing
  );
}
