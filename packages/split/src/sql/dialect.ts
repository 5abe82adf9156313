/** The SQL that an engine speaks, as far as keys are hashed in it. */
export interface Dialect {
  /** A column by its name. */
  identifier(name: string): string;
  /** Text. */
  literal(text: string): string;
  /** A key as the text that is hashed. */
  text(key: string): string;
  /** SHA-256 of UTF-8 text, as a number modulo `total`. */
  sha256?(text: string, total: number): string;
  /** `ABS` of FarmHash's fingerprint as a signed integer, modulo `total`. */
  farmhash64?(text: string, total: number): string;
  /** XXH32, times `scale`. */
  xxhash32?(text: string, scale: number): string;
}

const doubled = (quote: string, text: string): string =>
  `${quote}${text.replaceAll(quote, quote + quote)}${quote}`;
const escaped = (quote: string, text: string): string =>
  `${quote}${text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")}${quote}`;

/** DuckDB. */
export const duckdb: Dialect = {
  identifier: (name) => doubled('"', name),
  literal: (text) => doubled("'", text),
  text: (key) => `CAST(${key} AS VARCHAR)`,
  sha256: (text, total) =>
    remainder(total, (from, digits) => `CAST('0x' || substr(sha256(${text}), ${from}, ${digits}) AS BIGINT)`),
};

/** PostgreSQL, from version 11 on. */
export const postgres: Dialect = {
  identifier: duckdb.identifier,
  literal: duckdb.literal,
  text: (key) => `CAST(${key} AS text)`,
  sha256: (text, total) => {
    const hash = `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;
    return remainder(
      total,
      (from, digits) =>
        `CAST(CAST('x' || substr(${hash}, ${from}, ${digits}) AS bit(${4 * digits})) AS bigint)`,
    );
  },
};

/** BigQuery. */
export const bigquery: Dialect = {
  identifier: (name) => escaped("`", name),
  literal: (text) => escaped("'", text),
  text: (key) => `CAST(${key} AS STRING)`,
  sha256: (text, total) =>
    remainder(
      total,
      (from, digits) => `CAST(CONCAT('0x', SUBSTR(TO_HEX(SHA256(${text})), ${from}, ${digits})) AS INT64)`,
      (a, b) => `MOD(${a}, ${b})`,
    ),
  farmhash64: (text, total) => `MOD(ABS(FARM_FINGERPRINT(${text})), ${total})`,
};

/** ClickHouse. */
export const clickhouse: Dialect = {
  identifier: (name) => escaped("`", name),
  literal: (text) => escaped("'", text),
  text: (key) => `toString(${key})`,
  sha256: (text, total) => `reinterpretAsUInt256(reverse(SHA256(${text}))) % ${total}`,
  farmhash64: (text, total) => `abs(reinterpretAsInt64(farmFingerprint64(${text}))) % ${total}`,
  xxhash32: (text, scale) => `xxHash32(${text}) * ${scale}`,
};

/** Pieces of a SHA-256 in hexadecimal that an engine's 64-bit integers hold: the first digit, and how many. */
const PIECES = [
  [1, 4],
  [5, 15],
  [20, 15],
  [35, 15],
  [50, 15],
] as const;

/** A SHA-256 modulo `total`, at most 2^31, of its pieces. */
function remainder(
  total: number,
  piece: (from: number, digits: number) => string,
  modulo = (a: string, b: number): string => `${a} % ${b}`,
): string {
  const terms = PIECES.map(([from, digits]) => {
    const factor = 2n ** BigInt(4 * (65 - from - digits)) % BigInt(total);
    return modulo(`(${modulo(piece(from, digits), total)}) * ${factor}`, total);
  });
  return modulo(`(${terms.join(" + ")})`, total);
}
