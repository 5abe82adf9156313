import { InvalidInputError } from "../../errors.ts";
import type { SketchState } from "../../sketches/sketch-state.ts";

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The bytes of a state, whose version must be 1. */
export function fromBase64(caller: string, state: SketchState): Uint8Array {
  if (state?.version === 1 && typeof state.bytes === "string") {
    try {
      return Uint8Array.from(atob(state.bytes), (letter) => letter.charCodeAt(0));
    } catch {
      // not base64: refused below
    }
  }
  throw new InvalidInputError(
    "bad-state",
    `${caller} requires a state of version 1 written by toJSON, got ${JSON.stringify(state)}`,
  );
}
