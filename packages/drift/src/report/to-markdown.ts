import type { DriftReport } from "../drift-report.ts";
import { basis, byChange, change, headline, verdict } from "./finding.ts";
import { effect, probability } from "./format.ts";

/** Rows that the table shows. */
const SHOWN = 100;

/**
 * A report as Markdown: the finding, then a table, the columns that changed most first.
 *
 * @param report - the report
 * @returns Markdown with at most 100 rows, for a pull request or a chat
 * @example
 * const values = Array.from({ length: 100 }, (_, i) => i);
 * const report = detectDrift({ delay: values }, { delay: values.map((x) => x + 50) });
 * toMarkdown(report).split("\n")[0]; // "## 1 of 1 column drifted: delay"
 */
export function toMarkdown(report: DriftReport): string {
  const columns = byChange(report.columns);
  const rows = columns.slice(0, SHOWN).map((each) => {
    const mark = each.drifted ? "**drifted**" : verdict(each, report.settings.alpha);
    return `| ${[cell(each.name), mark, effect(each), probability(each.adjustedPValue), cell(change(each))].join(" | ")} |`;
  });
  const hidden = columns.length - rows.length;
  return [
    `## ${cell(headline(report))}`,
    "",
    basis(report),
    ...(rows.length === 0
      ? []
      : [
          "",
          "| column | verdict | change | adjusted p | what changed |",
          "|---|---|---:|---:|---|",
          ...rows,
        ]),
    ...(hidden > 0 ? ["", `${hidden} more columns changed less.`] : []),
    "",
  ].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll(/\s+/g, " ");
}
