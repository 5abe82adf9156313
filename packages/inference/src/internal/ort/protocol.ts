import type { Tensors } from "../../tensor.ts";
import type { OrtSessionOptions } from "./runtime.ts";
import type { Opened } from "./session.ts";

/** What a worker is started with. */
export interface WorkerStart {
  readonly model: string | Uint8Array;
  readonly providers: readonly string[];
  readonly session: OrtSessionOptions;
  /** Shared with the thread that started it: see {@link BUSY} and {@link CLOSING}. */
  readonly flags: Int32Array;
}

/** Index of the count of native calls that are under way or about to begin. */
export const BUSY = 0;
/** Index of the mark that the process is about to exit: no native call may begin any more. */
export const CLOSING = 1;

/** What a worker is asked. */
export type Ask =
  | { readonly id: number; readonly inputs: Tensors }
  | { readonly id: number; readonly close: true };

/** What a worker answers; id 0 answers its start. */
export type Answer =
  | { readonly id: 0; readonly opened: Opened }
  | { readonly id: number; readonly outputs: Tensors }
  | { readonly id: number; readonly closed: true }
  | { readonly id: number; readonly error: Error; readonly code: string };
