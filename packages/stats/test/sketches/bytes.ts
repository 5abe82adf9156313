/** Bytes from base64. */
export function decode(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Base64 of bytes. */
export function encode(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** All bytes but one. */
export function without(bytes: Uint8Array, index: number): number[] {
  return Array.from(bytes).toSpliced(index, 1);
}
