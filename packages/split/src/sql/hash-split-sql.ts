import { InvalidInputError, requireOption } from "@productizeml/stats";
import type { HashName } from "../internal/bucket.ts";
import { requireBuckets } from "../internal/buckets.ts";
import { readShares, type Shares } from "../internal/shares.ts";
import { bigquery, clickhouse, type Dialect, duckdb, postgres } from "./dialect.ts";

/** An engine whose SQL {@link hashSplitSql} writes. */
export type SplitDialect = "duckdb" | "postgres" | "bigquery" | "clickhouse";

/** What {@link hashSplitSql} takes. */
export interface HashSplitSqlParams {
  /** Share of each part, as `hashSplit` takes them. */
  readonly shares: Shares;
  /** The column of keys: text, or whole numbers. */
  readonly key: string;
  /** The engine. */
  readonly dialect: SplitDialect;
  /**
   * The hash, one that the engine has: all four have `'sha256'`, BigQuery and ClickHouse `'farmhash64'`, ClickHouse `'xxhash32'`.
   * @defaultValue 'sha256'
   */
  readonly hash?: HashName;
  /**
   * Text before every key.
   * @defaultValue ''
   */
  readonly salt?: string;
}

/**
 * The SQL of `hashSplit`: an expression for each row's part, the same that `hashSplit` gives in TypeScript.
 *
 * A row whose key is missing has no part: `NULL`. Keys that are not text are cast to text, as the engine does it: for
 * integers that is what `hashSplit` reads, for other types it need not be.
 *
 * @param params - shares, column, engine, hash and salt
 * @returns an expression of one engine's SQL, for a column list
 * @throws InvalidInputError `out-of-range` for bad shares, or shares beyond 2^31 in sum; `bad-option` for an engine that is not known or lacks the hash
 * @example
 * hashSplitSql({ shares: { train: 80, test: 20 }, key: "user", dialect: "bigquery", hash: "farmhash64" });
 * // "CASE WHEN `user` IS NULL THEN NULL WHEN MOD(ABS(FARM_FINGERPRINT(CAST(`user` AS STRING))), 100) < 80 THEN 'train' ELSE 'test' END"
 * @see hashSplit; BigQuery's FARM_FINGERPRINT; DuckDB's sha256
 */
export function hashSplitSql({
  shares,
  key,
  dialect,
  hash = "sha256",
  salt = "",
}: HashSplitSqlParams): string {
  requireOption("hashSplitSql", "dialect", dialect, ["duckdb", "postgres", "bigquery", "clickhouse"]);
  requireOption("hashSplitSql", "hash", hash, ["xxhash32", "sha256", "farmhash64"]);
  const { names, weights } = readShares("hashSplitSql", shares);
  const sql: Dialect = { duckdb, postgres, bigquery, clickhouse }[dialect];
  const column = sql.identifier(key);
  const text = salt === "" ? sql.text(column) : `${sql.literal(salt)} || ${sql.text(column)}`;
  const total = weights.reduce((a, b) => a + b, 0);
  const bucket =
    hash === "xxhash32" ? sql.xxhash32?.(text, total / 2 ** 32) : remainder(sql, hash, text, weights);
  if (bucket === undefined) {
    throw new InvalidInputError(
      "bad-option",
      `hashSplitSql requires a hash that ${dialect} has, got ${hash}`,
    );
  }
  let border = 0;
  const cases = names.slice(0, -1).map((name, k) => {
    border += weights[k] as number;
    return `WHEN ${bucket} < ${border} THEN ${sql.literal(name)}`;
  });
  const last = sql.literal(names[names.length - 1] as string);
  return `CASE WHEN ${column} IS NULL THEN NULL ${cases.join(" ")} ELSE ${last} END`;
}

function remainder(
  sql: Dialect,
  hash: "sha256" | "farmhash64",
  text: string,
  weights: readonly number[],
): string | undefined {
  const total = requireBuckets("hashSplitSql", hash, weights, 2 ** 31);
  return sql[hash]?.(text, total);
}
