/** How the entropies of two clusterings become one: their mean, geometric mean, minimum or maximum. */
export type AverageMethod = "arithmetic" | "geometric" | "min" | "max";
