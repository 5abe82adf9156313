/** Colours of a picture. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  /** What was measured on the test part: the model. */
  readonly model: string;
  /** What goes wrong. */
  readonly wrong: string;
  /** What the model is held against. */
  readonly neutral: string;
}

/** The house's colours on light and on dark ground. */
export function palette(theme: "light" | "dark" = "light"): Palette {
  return theme === "dark"
    ? {
        paper: "#12161d",
        ink: "#ece8e0",
        soft: "#b4b8c0",
        line: "#2a313d",
        model: "#4fc2b3",
        wrong: "#ff8d7e",
        neutral: "#8f97a5",
      }
    : {
        paper: "#faf7f1",
        ink: "#1d2430",
        soft: "#4b5361",
        line: "#e6dfd2",
        model: "#0b7a6f",
        wrong: "#c0392b",
        neutral: "#666c78",
      };
}
