import type { Result } from "./case.ts";

/** What results.json holds: where, when and with what the cases were measured. */
export interface Results {
  readonly made: string;
  readonly date: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly Result[];
}

const START = "<!-- bench -->";
const END = "<!-- /bench -->";

/** The table as README shows it. */
export function table({ date, machine, versions, cases }: Results): string {
  const withC = cases.some(({ cRatio }) => cRatio !== undefined);
  const rows = cases.map(
    ({ name, n, peer, ours, theirs, ratio, numpyRatio, cRatio }) =>
      `| \`${name}\` | ${rowCount(n)} | \`${peer}\` | ${figure(ours)} | ${figure(theirs)} | **${figure(ratio)}×** | ${times(numpyRatio)} |${withC ? ` ${times(cRatio)} |` : ""}`,
  );
  const tools = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `| ours | rows | peer | ours, ms | peer, ms | faster than the peer | than bare numpy |${withC ? " than C |" : ""}`,
    `|---|--:|---|--:|--:|--:|--:|${withC ? "--:|" : ""}`,
    ...rows,
    "",
    `Medians, ${date}, on ${machine}; ${tools.join(", ")}. A figure under 1× means that ours is slower.`,
  ].join("\n");
}

/** A document with the table between its markers. */
export function withTable(document: string, results: Results): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md requires ${START} and ${END}, got neither`);
  return `${document.slice(0, start + START.length)}\n${table(results)}\n${document.slice(end)}`;
}

/** Three significant digits, no exponent: 0.0412, 3.21, 1230. */
function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(value >= 10 ? 3 : value >= 1 ? 3 : 2);
}

function times(ratio: number | undefined): string {
  return ratio === undefined ? "" : `${figure(ratio)}×`;
}

function rowCount(n: number): string {
  return n % 1_000_000 === 0 ? `${n / 1_000_000} M` : n % 1_000 === 0 ? `${n / 1_000} k` : String(n);
}
