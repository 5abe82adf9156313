declare function atob(text: string): string;
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** Memory that a kernel reads its columns from. */
export interface Memory {
  readonly buffer: ArrayBuffer;
}

/** The functions of a module; `false` where WebAssembly or its SIMD is missing, or a content security policy refuses it. */
export function instantiate<Kernel>(base64: string): Kernel | false {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Kernel;
  } catch {
    return false;
  }
}
