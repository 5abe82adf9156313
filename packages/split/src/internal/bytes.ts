/** A growing buffer that text is written into as UTF-8, so that hashing allocates nothing for each key. */
export class ByteBuffer {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(256);

  /** Writes text from `offset` on and returns where it ends; what stands before `offset` stays. */
  write(text: string, offset: number): number {
    if (this.bytes.length < offset + 3 * text.length) this.#grow(offset + 3 * text.length);
    const { bytes } = this;
    const n = text.length;
    for (let i = 0; i < n; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x80) return writeUnicode(bytes, text, i, offset + i);
      bytes[offset + i] = unit;
    }
    return offset + n;
  }

  /** Writes bytes from `offset` on and returns where they end. */
  append(source: Uint8Array, offset: number): number {
    if (this.bytes.length < offset + source.length) this.#grow(offset + source.length);
    this.bytes.set(source, offset);
    return offset + source.length;
  }

  /** Makes room for `length` bytes; what was written stays. */
  reserve(length: number): void {
    if (this.bytes.length < length) this.#grow(length);
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(2 * needed);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Writes the text from position `from` on; half a surrogate pair becomes U+FFFD, as `TextEncoder` has it. */
function writeUnicode(bytes: Uint8Array, text: string, from: number, offset: number): number {
  let at = offset;
  for (let i = from; i < text.length; i++) {
    let point = text.codePointAt(i) as number;
    if (point >= 0x10000) i++;
    else if (point >= 0xd800 && point < 0xe000) point = 0xfffd;
    if (point < 0x80) {
      bytes[at++] = point;
      continue;
    }
    if (point < 0x800) bytes[at++] = 0xc0 | (point >> 6);
    else {
      if (point < 0x10000) bytes[at++] = 0xe0 | (point >> 12);
      else {
        bytes[at++] = 0xf0 | (point >> 18);
        bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
      }
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (point & 0x3f);
  }
  return at;
}
