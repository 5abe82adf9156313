import type { Matrix } from "@productizeml/stats";

/**
 * Pairs each row with at most one column, and each column with at most one row, so that the cells of the pairs sum to the most:
 * shortest augmenting paths over the smaller side. O(k^3).
 */
export function bestAssignment({ data, rows, cols }: Matrix<Float64Array>): [row: number, column: number][] {
  if (rows > cols) {
    const turned = data.map((_, cell) => data[(cell % rows) * cols + Math.floor(cell / rows)]);
    return bestAssignment({ data: turned, rows: cols, cols: rows }).map(([i, j]) => [j, i]);
  }
  const price = { row: new Float64Array(rows), column: new Float64Array(cols) };
  const rowOf = new Int32Array(cols).fill(-1);
  for (let start = 0; start < rows; start++) augment(start);
  return Array.from(rowOf, (row, column): [number, number] => [row, column]).filter(([row]) => row >= 0);

  function augment(start: number): void {
    const distance = new Float64Array(cols).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(cols).fill(-1);
    const done = new Uint8Array(cols);
    let row = start;
    let reached = 0;
    let column = -1;
    while (row >= 0) {
      const from: number = column;
      let next = -1;
      for (let j = 0; j < cols; j++) {
        if (done[j] === 1) continue;
        const along = reached - data[row * cols + j] - price.row[row] - price.column[j];
        if (along < distance[j]) {
          distance[j] = along;
          before[j] = from;
        }
        if (next < 0 || distance[j] < distance[next]) next = j;
      }
      column = next;
      reached = distance[column];
      done[column] = 1;
      row = rowOf[column];
    }
    price.row[start] += reached;
    for (let j = 0; j < cols; j++) {
      if (done[j] === 0) continue;
      if (rowOf[j] >= 0) price.row[rowOf[j]] += reached - distance[j];
      price.column[j] -= reached - distance[j];
    }
    for (let j = column; j >= 0; j = before[j]) rowOf[j] = before[j] >= 0 ? rowOf[before[j]] : start;
  }
}
