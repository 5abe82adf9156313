/** How the scores of labels become one: the positive class alone, pooled counts, the plain mean over classes, or their mean by prevalence. */
export type Average = "binary" | "micro" | "macro" | "weighted";

/** How the scores of columns, one for each class, become one: pooled cells, the plain mean, or the mean by prevalence. */
export type ClassAverage = "micro" | "macro" | "weighted";
