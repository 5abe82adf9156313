import { InvalidInputError, Moments } from "@productizeml/stats";
import { type CategoricalProfile, type NumericProfile, Profile } from "./profile.ts";

/**
 * The profile of two tables together, from their profiles alone.
 *
 * Counts are added, so that any order and grouping of merges gives the same counts; means and spreads agree to rounding.
 *
 * @param a - one profile
 * @param b - another on the same grid
 * @returns the profile of both tables' rows
 * @throws InvalidInputError `bad-column` when the grids differ
 * @example
 * const morning = profile({ delay: [1, 2, 3, 4] }, { bins: 2 });
 * const evening = profile({ delay: [5, 1] }, { grid: morning.grid });
 * merge(morning, evening).columns[0].counts; // [3, 3]
 */
export function merge(a: Profile, b: Profile): Profile {
  requireOneGrid("merge", a, b);
  return new Profile(
    a.rows + b.rows,
    a.columns.map((each, i) => {
      const other = b.columns[i]!;
      return each.type === "numeric"
        ? mergeNumeric(each, other as NumericProfile)
        : mergeCategorical(each, other as CategoricalProfile);
    }),
  );
}

/** Refuses two profiles that were not counted on the same grid. */
export function requireOneGrid(caller: string, a: Profile, b: Profile): void {
  if (a.columns.length !== b.columns.length) {
    throw new InvalidInputError(
      "bad-column",
      `${caller} requires profiles of one grid, got ${a.columns.length} and ${b.columns.length} columns`,
    );
  }
  for (const [i, each] of a.grid.entries()) {
    if (JSON.stringify(each) !== JSON.stringify(b.grid[i])) {
      throw new InvalidInputError(
        "bad-column",
        `${caller} requires profiles of one grid, got two for column "${each.name}": give the reference's grid to profile`,
      );
    }
  }
}

function mergeNumeric(a: NumericProfile, b: NumericProfile): NumericProfile {
  return {
    ...a,
    counts: a.counts.map((count, i) => count + b.counts[i]!),
    missing: a.missing + b.missing,
    moments: Moments.fromJSON(a.moments).merge(Moments.fromJSON(b.moments)).toJSON(),
  };
}

function mergeCategorical(a: CategoricalProfile, b: CategoricalProfile): CategoricalProfile {
  return {
    ...a,
    counts: a.counts.map((count, i) => count + b.counts[i]!),
    other: a.other + b.other,
    missing: a.missing + b.missing,
  };
}
