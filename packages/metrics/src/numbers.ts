import type { ArrowVector } from "@productizeml/stats";

/** Numbers, one for each row: an array, a typed array, or an Arrow vector. None is missing or infinite. */
export type Numbers = ArrayLike<number> | ArrayLike<bigint> | ArrowVector;
