import type { Palette } from "./palette.ts";

type Part = Readonly<Record<string, unknown>>;

/** Rows up to which each is a point; more are counted in squares, so that none is lost and none hides another. */
const MOST = 1000;
/** Squares along each axis. */
const SQUARES = 36;

/** Where the rows of two columns lie: as points, or as squares that are stronger the more rows they hold. */
export function cloud(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  domain: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
  colours: Palette,
  axes: { readonly x: Part; readonly y: Part },
): Part {
  if (x.length <= MOST) {
    return {
      data: { values: Array.from(x, (value, i) => ({ x: value, y: y[i] })) },
      mark: {
        type: "point",
        filled: true,
        size: x.length > 200 ? 18 : 32,
        color: colours.model,
        opacity: x.length > 200 ? 0.5 : 0.75,
      },
      encoding: axes,
    };
  }
  return {
    data: { values: squares(x, y, domain) },
    mark: { type: "rect", color: colours.model },
    encoding: {
      x: axes.x,
      x2: { field: "x2" },
      y: axes.y,
      y2: { field: "y2" },
      opacity: {
        field: "rows",
        type: "quantitative",
        legend: null,
        scale: { type: "log", range: [0.12, 1] },
      },
      tooltip: [{ field: "rows", title: "rows" }],
    },
  };
}

/** Whether the rows are too many to be points. */
export function isCrowd(rows: number): boolean {
  return rows > MOST;
}

function squares(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  domain: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
): Part[] {
  const counts = new Float64Array(SQUARES * SQUARES);
  const at = (value: number, [low, high]: readonly [number, number]) =>
    Math.max(0, Math.min(SQUARES - 1, Math.floor(((value - low) / (high - low)) * SQUARES)));
  for (let i = 0; i < x.length; i++) counts[at(y[i], domain.y) * SQUARES + at(x[i], domain.x)]++;
  const edge = (index: number, [low, high]: readonly [number, number]) =>
    low + (index / SQUARES) * (high - low);
  return [...counts.entries()].flatMap(([cell, rows]) => {
    const column = cell % SQUARES;
    const row = Math.floor(cell / SQUARES);
    return rows > 0
      ? [
          {
            x: edge(column, domain.x),
            x2: edge(column + 1, domain.x),
            y: edge(row, domain.y),
            y2: edge(row + 1, domain.y),
            rows,
          },
        ]
      : [];
  });
}

/** Least and greatest of all columns, with some air; never of no width. */
export function domainOf(...columns: readonly ArrayLike<number>[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      low = Math.min(low, column[i]);
      high = Math.max(high, column[i]);
    }
  }
  const air = high > low ? 0.03 * (high - low) : Math.max(1, Math.abs(high)) / 2;
  return [low - air, high + air];
}
