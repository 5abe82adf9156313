/**
 * Do PostgreSQL and ClickHouse give each key the part that hashSplit gives it here? Exits with 1 when they do not.
 *
 * node --conditions=@productizeml/source peers/conformance/split_sql.ts
 * Needs peers/.venv/sql, or another Python with pgserver and chdb in PEERS_SQL.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type HashName, hashSplit } from "@productizeml/split";
import { hashSplitSql } from "@productizeml/split/sql";

type Engine = "postgres" | "clickhouse";

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const python = process.env.PEERS_SQL ?? beside("../.venv/sql/bin/python");

const shares = { train: 70, "hold's out": 15, test: 15 };
const text = [
  ...["", "a", "é東😀", "it's", "back\\slash", "two\nlines"],
  ...Array.from({ length: 70 }, (_, length) => "x".repeat(length)),
  ...Array.from({ length: 400 }, (_, user) => `user-${user}`),
];
const integers = Array.from({ length: 400 }, (_, i) => (i - 200) * 37);
const hashes: Readonly<Record<Engine, readonly HashName[]>> = {
  postgres: ["sha256"],
  clickhouse: ["sha256", "farmhash64", "xxhash32"],
};
const rows: Readonly<Record<Engine, (values: readonly string[]) => string>> = {
  postgres: (values) => `(VALUES ${values.map((value, i) => `(${i}, ${value})`).join(", ")}) AS t(i, id)`,
  clickhouse: (values) =>
    `(SELECT tupleElement(pair, 1) AS i, tupleElement(pair, 2) AS id FROM (SELECT arrayJoin([${values.map((value, i) => `(${i}, ${value})`).join(", ")}]) AS pair))`,
};
const literal: Readonly<Record<Engine, (value: string) => string>> = {
  postgres: (value) => `'${value.replaceAll("'", "''")}'`,
  clickhouse: (value) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`,
};

const cases = (["postgres", "clickhouse"] as const).flatMap((engine) =>
  hashes[engine].flatMap((hash) =>
    ["", "2026-é'\\"].flatMap((salt) =>
      (
        [
          ["text", text.map(literal[engine])],
          ["integers", integers.map(String)],
        ] as const
      ).map(([kind, values]) => {
        const part = hashSplitSql({ shares, key: "id", dialect: engine, hash, salt });
        const keys: readonly (string | number)[] = kind === "text" ? text : integers;
        const query = {
          postgres: `SELECT json_build_object('part', json_agg(part ORDER BY i)) FROM (SELECT i, ${part} AS part FROM ${rows.postgres(values)}) AS assigned`,
          clickhouse: `SELECT ${part} AS part FROM ${rows.clickhouse(values)} ORDER BY i`,
        }[engine];
        const name = `${engine}: ${hash} of ${kind}${salt === "" ? "" : ", salted"}`;
        return { engine, name, query, expected: keys.map(hashSplit(shares, { hash, salt })) };
      }),
    ),
  ),
);

const asked = Object.fromEntries(
  (["postgres", "clickhouse"] as const).map((engine) => [
    engine,
    cases.filter((each) => each.engine === engine).map(({ query }) => query),
  ]),
);
const { status, stdout } = spawnSync(python, [beside("./split_sql.py")], {
  input: JSON.stringify(asked),
  encoding: "utf8",
  stdio: ["pipe", "pipe", "inherit"],
  maxBuffer: 2 ** 26,
});
if (status !== 0) throw new Error(`split_sql.py ended with ${status}`);
const answers = JSON.parse(stdout) as Record<Engine, { part: (string | null)[] }[]>;
for (const { engine, name, expected } of cases) {
  const found = answers[engine].shift()?.part ?? [];
  const differing = expected.filter((part, i) => part !== found[i]).length;
  console.log(
    `${differing === 0 ? "equal " : "DIFFER"} ${name}: ${expected.length - differing} of ${expected.length} keys`,
  );
  if (differing > 0 || found.length !== expected.length) process.exitCode = 1;
}
