/** Colours of a picture. */
export interface Palette {
  readonly reference: string;
  readonly current: string;
  readonly drift: string;
  readonly quiet: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
}

/** The house's colours on light ground, for a specification that stands alone: reference as training, current as production. */
export const LIGHT: Palette = {
  reference: "#2b6cb0",
  current: "#7b4fb3",
  drift: "#c0392b",
  quiet: "#b9af9d",
  ink: "#1d2430",
  muted: "#666c78",
  rule: "#e6dfd2",
};

/** The same colours as the page's style names them, so that a picture follows the reader's theme. */
export const THEMED: Palette = {
  reference: "var(--train)",
  current: "var(--production)",
  drift: "var(--drift)",
  quiet: "var(--rule-strong)",
  ink: "var(--ink)",
  muted: "var(--ink-3)",
  rule: "var(--rule)",
};
