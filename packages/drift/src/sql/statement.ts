import { DECILES, PICTURE_BINS, PICTURE_RANGE } from "../internal/bins.ts";
import type { ColumnPlan } from "../internal/settings.ts";
import type { Dialect } from "./dialect.ts";

/** Values that one row of the result carries, named `v0`, `v1`, ...: as many as a column has cuts at most. */
const VALUES = PICTURE_BINS + 1;

/** What the values of a `numeric` row are, in order; `a` is the reference, `b` the current data. */
export const NUMERIC_VALUES = [
  "rows_a",
  "rows_b",
  "count_a",
  "count_b",
  "mean_a",
  "mean_b",
  "sd_a",
  "sd_b",
  "min_a",
  "min_b",
  "max_a",
  "max_b",
  "gap",
  "area",
  "infinite",
] as const;

const indexes = Array.from({ length: VALUES }, (_, i) => i);

/**
 * One statement that answers everything. Its rows are of five kinds: `rows` (of each relation), `numeric` (one a column),
 * `cuts` (one a column), `bin` and `category` (their counts), told apart by `kind`; `col` is the position in `plans`.
 */
export function statement(
  dialect: Dialect,
  reference: string,
  current: string,
  plans: readonly ColumnPlan[],
  missingIsCategory: boolean,
): string {
  const numeric = [...plans.entries()].filter(([, plan]) => plan.type === "numeric");
  const categorical = [...plans.entries()].filter(([, plan]) => plan.type === "categorical");
  const names = plans.map((plan) => dialect.name(plan.name));
  const columns = names.length > 0 ? `, ${names.join(", ")}` : "";
  const parts = [
    `source as (select 0 as side${columns} from ${reference} union all select 1 as side${columns} from ${current})`,
  ];
  const answers = [
    answer("rows", { a: `(select count(*) from ${reference})`, b: `(select count(*) from ${current})` }),
  ];
  if (numeric.length > 0) {
    const stacked = numeric.map(
      ([col]) =>
        `select ${col} as col, side, ${dialect.number(names[col]!)} as x, ${dialect.infinite(names[col]!)} as wild from source`,
    );
    parts.push(`numbers as (${stacked.join(" union all ")})`, ...numericParts(numeric, missingIsCategory));
    answers.push(
      answer("numeric", { col: "col", values: NUMERIC_VALUES }, "summaries left join gaps using (col)"),
      answer("cuts", { col: "col", values: indexes.map((i) => `c${i}`) }, "cuts"),
      answer("bin", { col: "col", bin: "bin", a: "a", b: "b" }, "binned"),
    );
  }
  if (categorical.length > 0) {
    const stacked = categorical.map(
      ([col]) => `select ${col} as col, side, ${dialect.text(names[col]!)} as label from source`,
    );
    parts.push(
      `texts as (${stacked.join(" union all ")})`,
      `categories as (select col, label, ${counts} from texts group by col, label)`,
    );
    answers.push(answer("category", { col: "col", label: "label", a: "a", b: "b" }, "categories"));
  }
  return `with ${parts.join(",\n")}\n${answers.join("\nunion all ")}`;
}

const counts =
  "sum(case when side = 0 then 1 else 0 end) as a, sum(case when side = 1 then 1 else 0 end) as b";

function numericParts(numeric: readonly [number, ColumnPlan][], missingIsCategory: boolean): string[] {
  const both = (sql: (expression: string) => string, as: string): string =>
    [0, 1].map((side) => `${sql(`case when side = ${side} then x end`)} as ${as}_${"ab"[side]}`).join(", ");
  const of = (wanted: (plan: ColumnPlan) => boolean): string =>
    numeric
      .filter(([, plan]) => wanted(plan))
      .map(([col]) => col)
      .join(", ") || "-1";
  const [rowsA, rowsB] = missingIsCategory ? ["rows_a", "rows_b"] : ["count_a", "count_b"];
  const evenly = indexes.map((i) => `low + ${i} * width as c${i}`).join(", ");
  const deciles = indexes
    .map((i) => `${i < DECILES.length ? quantile("a", DECILES[i]!) : "cast(null as double)"} as c${i}`)
    .join(", ");
  const above = indexes.map((i) => `case when x > c${i} then 1 else 0 end`).join(" + ");
  const [low, high] = PICTURE_RANGE;

  return [
    `grouped as (select col, x, ${counts} from numbers where x is not null group by col, x)`,
    `summaries as (select col,
  sum(case when side = 0 then 1 else 0 end) as rows_a, sum(case when side = 1 then 1 else 0 end) as rows_b,
  ${both((x) => `count(${x})`, "count")}, ${both((x) => `avg(${x})`, "mean")}, ${both((x) => `stddev_samp(${x})`, "sd")},
  ${both((x) => `min(${x})`, "min")}, ${both((x) => `max(${x})`, "max")},
  sum(case when wild then 1 else 0 end) as infinite
  from numbers group by col)`,
    `walked as (select col, x,
  sum(a) over (partition by col order by x rows between unbounded preceding and current row) as upto_a,
  sum(b) over (partition by col order by x rows between unbounded preceding and current row) as upto_b,
  lead(x) over (partition by col order by x) as next_x from grouped)`,
    "placed as (select * from walked join summaries using (col))",
    `gaps as (select col, max(abs(1.0e0 * upto_a / ${rowsA} - 1.0e0 * upto_b / ${rowsB})) as gap,
  sum(case when next_x is null then 0 else abs(1.0e0 * upto_a / count_a - 1.0e0 * upto_b / count_b) * (next_x - x) end) as area
  from placed group by col)`,
    `ends as (select col, least(${quantile("a", low)}, ${quantile("b", low)}) as low,
  greatest(${quantile("a", high)}, ${quantile("b", high)}) as high,
  min(case when x <> floor(x) then 0 else 1 end) as whole from placed group by col)`,
    `ranges as (select col, case when whole = 1 then floor(low) - 0.5 else low end as low,
  case when whole = 1 then greatest(1, ceil((high - (floor(low) - 0.5)) / ${PICTURE_BINS})) else (high - low) / ${PICTURE_BINS} end as width from ends)`,
    `cuts as (select col, ${evenly} from ranges where col in (${of(isOrdered)})
  union all select col, ${deciles} from placed where col in (${of((plan) => !isOrdered(plan))}) group by col)`,
    `binned as (select grouped.col as col, ${above} as bin, sum(a) as a, sum(b) as b
  from grouped join cuts on grouped.col = cuts.col group by grouped.col, bin)`,
  ];
}

/** The interpolated quantile of one side, read off the running counts: cheaper than the engine's own, and the same in every engine. */
function quantile(side: "a" | "b", q: number): string {
  const place = `(count_${side} - 1) * ${q}e0`;
  const at = (rank: string): string => `min(case when upto_${side} > ${rank} then x end)`;
  const below = at(`floor(${place})`);
  return `(${below} + (${at(`ceil(${place})`)} - ${below}) * (max(${place}) - floor(max(${place}))))`;
}

function isOrdered({ method }: ColumnPlan): boolean {
  return method === "ksTest" || method === "wassersteinDistance";
}

/** One kind of row in the common form of the result. */
function answer(
  kind: string,
  fields: {
    readonly col?: string;
    readonly label?: string;
    readonly bin?: string;
    readonly a?: string;
    readonly b?: string;
    readonly values?: readonly string[];
  },
  from = "",
): string {
  const { col, label, bin, a, b, values = [] } = fields;
  const integer = (sql: string | undefined): string => `cast(${sql ?? "null"} as bigint)`;
  const carried = indexes.map((i) => `cast(${values[i] ?? "null"} as double) as v${i}`);
  return `select '${kind}' as kind, ${integer(col)} as col, cast(${label ?? "null"} as varchar) as label,
  ${integer(bin)} as bin, ${integer(a)} as a, ${integer(b)} as b, ${carried.join(", ")}${from === "" ? "" : ` from ${from}`}`;
}
