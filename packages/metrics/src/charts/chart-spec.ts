/** A Vega-Lite 6 specification: plain data, to draw with vega-embed, or with vega-lite's `compile` and vega's `View`. */
export type ChartSpec = Readonly<Record<string, unknown>>;

/** Options of every chart. */
export interface ChartOptions {
  /**
   * Ground and ink: dark ink on paper, or light ink on deep ink.
   *
   * @defaultValue `"light"`
   */
  readonly theme?: "light" | "dark";
  /**
   * Width of the whole picture, in pixels.
   *
   * @defaultValue `480`
   */
  readonly width?: number;
  /**
   * Height of the plot, in pixels; title and axes come on top.
   *
   * @defaultValue what suits the chart
   */
  readonly height?: number;
  /**
   * What stands above the picture.
   *
   * @defaultValue what the chart shows, in words and numbers
   */
  readonly title?: string;
}
