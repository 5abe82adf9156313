import { TrackingError } from "../errors.ts";
import type { TrackingStore } from "../store.ts";

/** Writes a file, or a folder with all below it, to a run's artifacts. */
export async function uploadPath(
  store: TrackingStore,
  runId: string,
  source: string,
  name: string | undefined,
): Promise<void> {
  // Asked for at run time, so that a page can load the rest of the package.
  const process = globalThis.process as NodeJS.Process | undefined;
  if (typeof process?.getBuiltinModule !== "function") {
    throw new TrackingError("unavailable", "logArtifact requires bytes where there are no files, got a path");
  }
  const { createReadStream } = process.getBuiltinModule("node:fs");
  const { readdir, stat } = process.getBuiltinModule("node:fs/promises");
  const { basename, join } = process.getBuiltinModule("node:path");
  const { Readable } = process.getBuiltinModule("node:stream");

  const upload = async (from: string, path: string): Promise<void> => {
    if ((await stat(from)).isDirectory()) {
      for (const entry of await readdir(from)) await upload(join(from, entry), `${path}/${entry}`);
      return;
    }
    const data = Readable.toWeb(createReadStream(from)) as unknown as ReadableStream<Uint8Array>;
    await store.writeArtifact({ runId, path, data });
  };
  try {
    await upload(source, name ?? basename(source));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new TrackingError("not-found", `logArtifact requires a file that exists, got ${source}`, {
      cause: error,
    });
  }
}
