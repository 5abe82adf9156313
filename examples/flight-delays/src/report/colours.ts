/** The house's colours, on light and on dark ground: one for each part of the data, the same in every figure. */
export const themes = {
  paper: ["#faf7f1", "#12161d"],
  ink: ["#1d2430", "#ece8e0"],
  soft: ["#666c78", "#8f97a5"],
  line: ["#e6dfd2", "#2a313d"],
  history: ["#b9af9d", "#556072"],
  train: ["#2b6cb0", "#6fa8e8"],
  validation: ["#b86800", "#f0a848"],
  test: ["#0b7a6f", "#4fc2b3"],
  production: ["#7b4fb3", "#b795ea"],
  drift: ["#c0392b", "#ff8d7e"],
} as const;

/** Colours of figures, by the name that the page's style gives them, so that a figure follows the reader's theme. */
export const colours = {
  history: "var(--history)",
  train: "var(--train)",
  validation: "var(--validation)",
  test: "var(--test)",
  production: "var(--production)",
  drift: "var(--drift)",
} as const;
