/** Rows of the problems that models are tried on. */
export interface Rows {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** A line through the rows, its slope drawn towards 0. */
export function ridge({ x, y }: Rows, alpha: number): (value: number) => number {
  const [middle, level] = [mean(x), mean(y)];
  let [products, squares] = [0, alpha];
  x.forEach((value, i) => {
    products += (value - middle) * ((y[i] as number) - level);
    squares += (value - middle) ** 2;
  });
  return (value) => level + (products / squares) * (value - middle);
}

/** The mean of the training rows, whatever is asked. */
export function average({ y }: Rows): (value: number) => number {
  const level = mean(y);
  return () => level;
}

/** The class whose mean is nearest, of 0 and 1. */
export function centroid({ x, y }: Rows): (value: number) => number {
  const [zero, one] = [0, 1].map((label) => mean(x.filter((_, i) => y[i] === label))) as [number, number];
  return (value) => (Math.abs(value - zero) <= Math.abs(value - one) ? 0 : 1);
}

/** Mean squared error with its sign turned, as scikit-learn scores it. */
export function negativeError(model: (value: number) => number, { x, y }: Rows): number {
  return -mean(x.map((value, i) => (model(value) - (y[i] as number)) ** 2));
}

/** Share of rows told right. */
export function accuracy(model: (value: number) => number, { x, y }: Rows): number {
  return mean(x.map((value, i) => (model(value) === y[i] ? 1 : 0)));
}
