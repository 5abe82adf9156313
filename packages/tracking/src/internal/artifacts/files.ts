import { createWriteStream, constants as flags, type Stats } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import type { FileInfo } from "../../entities.ts";
import { TrackingError } from "../../errors.ts";
import { refuse } from "../validate.ts";
import { artifactSegments, requiredSegments } from "./path.ts";

/** Artifacts of all runs, as files below one folder. Links are never followed. */
export class ArtifactFiles {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** Writes a file beside its place and moves it there when it is whole. */
  async write(
    folder: readonly string[],
    path: string,
    data: Uint8Array | ReadableStream<Uint8Array>,
  ): Promise<void> {
    const caller = "writeArtifact";
    const segments = requiredSegments(caller, path);
    const incoming = join(this.#root, ".incoming");
    await mkdir(incoming, { recursive: true });
    const part = join(incoming, crypto.randomUUID());
    try {
      const source =
        data instanceof Uint8Array ? Readable.from([data]) : Readable.fromWeb(data as unknown as NodeStream);
      await pipeline(source, createWriteStream(part, { flags: "wx" }));
      const parent = await this.#walk(caller, [...folder, ...segments.slice(0, -1)], true);
      const target = join(parent, segments.at(-1) as string);
      if ((await stats(target))?.isDirectory()) refuse(caller, "a path that is not a folder", path);
      await rename(part, target);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  /** Reads a file as a stream. */
  async read(folder: readonly string[], path: string): Promise<ReadableStream<Uint8Array>> {
    const caller = "readArtifact";
    const segments = requiredSegments(caller, path);
    const parent = await this.#walk(caller, [...folder, ...segments.slice(0, -1)], false);
    const target = join(parent, segments.at(-1) as string);
    if (!(await stats(target))?.isFile()) throw missing(caller, path);
    const file = await open(target, flags.O_RDONLY | (flags.O_NOFOLLOW ?? 0));
    return Readable.toWeb(file.createReadStream()) as unknown as ReadableStream<Uint8Array>;
  }

  /** Lists a folder; a file, as MLflow has it, and a missing folder have nothing below them. */
  async list(folder: readonly string[], path: string | undefined): Promise<FileInfo[]> {
    const segments = artifactSegments("listArtifacts", path);
    let directory: string;
    try {
      directory = await this.#walk("listArtifacts", [...folder, ...segments], false);
    } catch (error) {
      if (error instanceof TrackingError && error.code === "not-found") return [];
      throw error;
    }
    const files: FileInfo[] = [];
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const at = [...segments, entry.name].join("/");
      if (entry.isDirectory()) files.push({ path: at, isDir: true });
      else if (entry.isFile())
        files.push({ path: at, isDir: false, fileSize: (await lstat(join(directory, entry.name))).size });
    }
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Removes a file, or a folder with all below it. */
  async remove(folder: readonly string[], path: string): Promise<void> {
    const caller = "deleteArtifact";
    const segments = requiredSegments(caller, path);
    const parent = await this.#walk(caller, [...folder, ...segments.slice(0, -1)], false);
    const target = join(parent, segments.at(-1) as string);
    if ((await stats(target)) === undefined) throw missing(caller, path);
    await rm(target, { recursive: true });
  }

  /** The folder at the end of the segments, each of which must be a real folder. */
  async #walk(caller: string, segments: readonly string[], make: boolean): Promise<string> {
    let at = this.#root;
    for (const segment of segments) {
      at = join(at, segment);
      let found = await stats(at);
      if (found === undefined && make) {
        await mkdir(at, { recursive: true });
        found = await stats(at);
      }
      if (found === undefined || found.isFile()) throw missing(caller, segments.join("/"));
      if (!found.isDirectory()) refuse(caller, "folders that are not links", segments.join("/"));
    }
    return at;
  }
}

async function stats(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code === "ENOENT" ||
      (error as NodeJS.ErrnoException).code === "ENOTDIR"
    )
      return undefined;
    throw error;
  }
}

function missing(caller: string, path: string): TrackingError {
  return new TrackingError(
    "not-found",
    `${caller} requires an artifact that exists, got ${JSON.stringify(path)}`,
  );
}
