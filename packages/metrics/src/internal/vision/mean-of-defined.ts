/** Mean of the values that are not `NaN`; `NaN` without any. */
export function meanOfDefined(values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    sum += values[i];
    count++;
  }
  return count === 0 ? Number.NaN : sum / count;
}

/** The same for each column of `cols`. */
export function columnMeansOfDefined(values: Float64Array, cols: number): Float64Array {
  return Float64Array.from({ length: cols }, (_, col) =>
    meanOfDefined(values.filter((_value, cell) => cell % cols === col)),
  );
}
