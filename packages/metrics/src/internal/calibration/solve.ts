/** Inverse of a small symmetric positive definite matrix, row-major, by Gauss and Jordan; `null` when it is singular. */
export function inverse(matrix: Float64Array, size: number): Float64Array | null {
  const a = matrix.slice();
  const b = new Float64Array(size * size);
  for (let i = 0; i < size; i++) b[i * size + i] = 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(a[row * size + column]) > Math.abs(a[pivot * size + column])) pivot = row;
    }
    const scale = a[pivot * size + column];
    if (!(Math.abs(scale) > 1e-300)) return null;
    for (let j = 0; j < size; j++) {
      swap(a, column * size + j, pivot * size + j);
      swap(b, column * size + j, pivot * size + j);
      a[column * size + j] /= scale;
      b[column * size + j] /= scale;
    }
    for (let row = 0; row < size; row++) {
      const factor = row === column ? 0 : a[row * size + column];
      for (let j = 0; j < size; j++) {
        a[row * size + j] -= factor * a[column * size + j];
        b[row * size + j] -= factor * b[column * size + j];
      }
    }
  }
  return b;
}

function swap(values: Float64Array, i: number, j: number): void {
  const value = values[i];
  values[i] = values[j];
  values[j] = value;
}
