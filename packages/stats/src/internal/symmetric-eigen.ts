/** Eigenvalues, and eigenvectors as columns, of a small symmetric matrix. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Jacobi's rotations of a symmetric matrix of size n, row by row; the matrix is scratch afterwards. */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let rotated = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = matrix[p * n + q]!;
        if (Math.abs(off) <= 1e-18 * Math.sqrt(Math.abs(matrix[p * n + p]! * matrix[q * n + q]!))) continue;
        rotated = true;
        const theta = (matrix[q * n + q]! - matrix[p * n + p]!) / (2 * off);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        rotate(matrix, n, p, q, c, t * c, true);
        rotate(matrix, n, p, q, c, t * c, false);
        rotate(vectors, n, p, q, c, t * c, false);
      }
    }
    if (!rotated) break;
  }
  return { values: Float64Array.from({ length: n }, (_, i) => matrix[i * n + i]!), vectors };
}

/** Rotates rows, or columns, p and q. */
function rotate(
  matrix: Float64Array,
  n: number,
  p: number,
  q: number,
  c: number,
  s: number,
  rows: boolean,
): void {
  for (let i = 0; i < n; i++) {
    const a = rows ? p * n + i : i * n + p;
    const b = rows ? q * n + i : i * n + q;
    const x = matrix[a]!;
    const y = matrix[b]!;
    matrix[a] = c * x - s * y;
    matrix[b] = s * x + c * y;
  }
}
