/** Lengths of the longest common subsequences of all beginnings of two sequences: a row more than `a`, a column more than `b`. */
function lcsTable(a: Int32Array, b: Int32Array): Int32Array {
  const width = b.length + 1;
  const table = new Int32Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i++) fillRow(table, i * width, (i - 1) * width, a[i - 1], b);
  return table;
}

/** Length of a longest common subsequence. */
export function lcsLength(a: Int32Array, b: Int32Array): number {
  const width = b.length + 1;
  const rows = new Int32Array(2 * width);
  for (let i = 1; i <= a.length; i++) fillRow(rows, (i & 1) * width, ((i + 1) & 1) * width, a[i - 1], b);
  return rows[(a.length & 1) * width + b.length];
}

function fillRow(table: Int32Array, row: number, above: number, token: number, b: Int32Array): void {
  for (let j = 1; j <= b.length; j++) {
    table[row + j] =
      token === b[j - 1] ? table[above + j - 1] + 1 : Math.max(table[above + j], table[row + j - 1]);
  }
}

/** Marks which tokens of `a` are in a longest common subsequence with `b`: of several, the one that rouge-score reads off. */
export function markLcs(a: Int32Array, b: Int32Array, marks: Uint8Array): void {
  const width = b.length + 1;
  const table = lcsTable(a, b);
  let i = a.length;
  let j = b.length;
  while (i > 0 && j > 0) {
    if (a[i - 1] === b[j - 1]) {
      marks[--i] = 1;
      j--;
    } else if (table[i * width + j - 1] > table[(i - 1) * width + j]) j--;
    else i--;
  }
}
