export {
  type CheckFilesParams,
  checkFiles,
  type FileLeak,
  type FileLeakReport,
} from "./duckdb/check-files.ts";
export { duckdbFingerprint } from "./duckdb/duckdb-fingerprint.ts";
export { type SplitFilesParams, type SplitFilesProgress, splitFiles } from "./duckdb/split-files.ts";
export { type VerifyFilesParams, verifyFiles } from "./duckdb/verify-files.ts";
export type { Chunk as DuckdbChunk } from "./internal/duckdb/cells.ts";
export type { DatabaseOptions } from "./internal/duckdb/database.ts";
export type { DuckdbConnection, DuckdbRows, DuckdbStream } from "./internal/duckdb/describe-query.ts";
