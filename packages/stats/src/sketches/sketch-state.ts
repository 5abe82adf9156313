/** State of a sketch: what `JSON.stringify` holds. */
export interface SketchState {
  /** Version of this form. */
  readonly version: 1;
  /** The sketch's bytes in base64. */
  readonly bytes: string;
}
