const LARGE = 2 ** 128;

/** A square matrix times a power of 2^128. */
interface Scaled {
  readonly values: Float64Array;
  readonly exponent: number;
}

/**
 * P(D_n <= x) by Durbin's matrix, as Marsaglia, Tsang and Wang (2003), https://doi.org/10.18637/jss.v008.i18.
 * O(k^3 log n) with k = n x: for small n x.
 */
export function durbin(n: number, x: number): number {
  const k = Math.ceil(n * x);
  const size = 2 * k - 1;
  const power = matrixPower(durbinMatrix(k, k - n * x, size), size, n);
  let p = power.values[(k - 1) * size + k - 1]!;
  let exponent = power.exponent;
  for (let i = 1; i <= n; i++) {
    p = (p * i) / n;
    if (p !== 0 && Math.abs(p) < 1 / LARGE) {
      p *= LARGE;
      exponent--;
    }
  }
  return p * LARGE ** exponent;
}

function durbinMatrix(k: number, h: number, size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  const inverseFactorial = new Float64Array(size + 1);
  inverseFactorial[0] = 1;
  for (let i = 1; i <= size; i++) inverseFactorial[i] = inverseFactorial[i - 1]! / i;
  for (let i = 0; i < size; i++) {
    for (let j = 1; j <= Math.min(i + 1, size - 1); j++) matrix[i * size + j] = inverseFactorial[i - j + 1]!;
  }
  for (let i = 0; i < size - 1; i++) {
    const edge = (1 - h ** (i + 1)) * inverseFactorial[i + 1]!;
    matrix[i * size] = edge;
    matrix[(size - 1) * size + size - 1 - i] = edge;
  }
  const corner = 1 - 2 * h ** size + Math.max(2 * h - 1, 0) ** size;
  matrix[(size - 1) * size] = corner * inverseFactorial[size]!;
  return k === 1 ? matrix.fill(corner) : matrix;
}

function matrixPower(matrix: Float64Array, size: number, n: number): Scaled {
  let result: Scaled | undefined;
  let base: Scaled = { values: matrix, exponent: 0 };
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = result === undefined ? base : multiply(result, base, size);
    if (rest > 1) base = multiply(base, base, size);
  }
  return result!;
}

function multiply(a: Scaled, b: Scaled, size: number): Scaled {
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let l = 0; l < size; l++) {
      const factor = a.values[i * size + l]!;
      if (factor === 0) continue;
      for (let j = 0; j < size; j++) values[i * size + j]! += factor * b.values[l * size + j]!;
    }
  }
  const centre = (size - 1) / 2;
  const exponent = a.exponent + b.exponent;
  if (Math.abs(values[centre * size + centre]!) <= LARGE) return { values, exponent };
  return { values: values.map((value) => value / LARGE), exponent: exponent + 1 };
}
