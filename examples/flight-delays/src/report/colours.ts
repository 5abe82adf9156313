/** One colour for each part of the data, the same in every figure; told apart by colour-blind readers, legible on paper and on ink. */
export const colours = {
  history: "#8a8f98",
  train: "#3b7dd8",
  validation: "#1b9e77",
  test: "#9467bd",
  production: "#c98a1b",
  drift: "#d1495b",
} as const;
