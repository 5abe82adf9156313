import { InferenceError } from "../errors.ts";
import type { ModelSource } from "../model.ts";

/** A source taken apart. */
export interface Located {
  /** The bytes, when the caller gave them. */
  readonly bytes?: Uint8Array;
  /** Where they are, when it did not. */
  readonly url?: string;
  /** What they must hash to. */
  readonly sha256?: string;
  /** A name made from the URL. */
  readonly name: string;
}

/** Takes a source apart. */
export function locate(source: ModelSource): Located {
  if (source instanceof Uint8Array) return { bytes: source, name: "model" };
  if (typeof source === "string" || source instanceof URL) {
    return { url: String(source), name: nameOf(String(source)) };
  }
  return { url: String(source.url), sha256: source.sha256.toLowerCase(), name: nameOf(String(source.url)) };
}

/** Whether a path is really a URL that must be fetched. */
export const isRemote = (url: string): boolean => /^(https?|blob|data):/.test(url);

/** The body of a URL. */
export async function download(caller: string, url: string): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new InferenceError("unreachable", `${caller} requires a model at ${url}, got no answer`, { cause });
  }
  if (!response.ok) {
    const code = response.status === 404 ? "not-found" : "unreachable";
    throw new InferenceError(code, `${caller} requires a model at ${url}, got status ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** Refuses bytes with another SHA-256 than the one asked for. */
export async function checkIntegrity(caller: string, located: Located, bytes: Uint8Array): Promise<void> {
  if (located.sha256 === undefined) return;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  const got = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (got !== located.sha256) {
    throw new InferenceError(
      "integrity",
      `${caller} requires a model with SHA-256 ${located.sha256} at ${located.url}, got ${got}`,
    );
  }
}

/** The last part of a path, without its ending. */
const nameOf = (url: string): string =>
  url
    .replace(/^data:.*/, "")
    .replace(/[?#].*$/, "")
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.[^.]*$/, "") || "model";
