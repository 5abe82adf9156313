import type { ColumnDrift, DriftReport } from "../drift-report.ts";
import { decision } from "./decision.ts";
import { draw } from "./draw.ts";
import { escapeHtml } from "./escape-html.ts";
import {
  basis,
  byChange,
  change,
  evidence,
  headline,
  isMostlyMissing,
  missingShares,
  verdict,
} from "./finding.ts";
import { count, effect, effectMeaning, percents, probability } from "./format.ts";
import { overviewSpec } from "./overview-spec.ts";
import { THEMED } from "./palette.ts";
import { STYLE } from "./style.ts";
import { columnSpec } from "./to-vega-lite.ts";

/** Options of {@link toHtml}. */
export interface HtmlOptions {
  /** What the report is about, shown above the finding. @defaultValue "Drift report" */
  readonly title?: string;
}

/** Columns that get a picture of their own. */
const PICTURED = 36;
/** Columns that the table lists. */
const LISTED = 500;

/**
 * A report as one HTML page: the finding, the figure, then the numbers.
 *
 * The page needs nothing else: no script, no font, no image, no network. It follows the reader's light or dark theme and stays
 * under 1 MB however many rows and columns were compared. Drawing needs `vega` and `vega-lite`, which are loaded only now.
 *
 * @param report - the report
 * @param options - the page's title
 * @returns the page
 */
export async function toHtml(report: DriftReport, options: HtmlOptions = {}): Promise<string> {
  const { title = "Drift report" } = options;
  const columns = byChange(report.columns);
  const moved = columns.filter((each) => each.drifted);
  const still = columns.filter((each) => !each.drifted && each.judged);
  const pictured = [...moved, ...still].slice(0, PICTURED);
  const judged = moved.length + still.length;
  const overviews = judged < 2 ? [] : [overviewSpec(report, THEMED, 340), overviewSpec(report, THEMED, 700)];
  const drawn = await draw([...overviews, ...pictured.map((each) => columnSpec(each, THEMED, 320))]);
  const pictures = new Map(pictured.map((each, i) => [each, drawn[overviews.length + i]!]));
  const cards = (some: readonly ColumnDrift[]): string =>
    some.map((each) => card(each, pictures.get(each))).join("\n");
  const shownStill = still.filter((each) => pictures.has(each));

  const sections = [
    overviews.length === 0
      ? ""
      : `<section aria-labelledby="overview"><h2 id="overview">How much each column changed</h2>
<p class="note">Beyond the dashed line the change is as large as its threshold. It counts as <span class="drifted">drift</span> when it is significant too.</p>
<figure class="overview"><div class="narrow">${drawn[0]}</div><div class="wide">${drawn[1]}</div></figure></section>`,
    moved.length === 0
      ? ""
      : `<section aria-labelledby="moved"><h2 id="moved">What drifted</h2>
<p class="note">${LEGEND}${moved.some((each) => each.type === "numeric") ? " A dashed line marks where the two differ most." : ""}</p>
<div class="cards">${cards(moved.filter((each) => pictures.has(each)))}</div>
${more(moved.filter((each) => !pictures.has(each)).length, "drifted column is in the table only", "drifted columns are in the table only")}</section>`,
    shownStill.length === 0
      ? ""
      : moved.length === 0
        ? `<section aria-labelledby="still"><h2 id="still">What was compared</h2>
<p class="note">${LEGEND}</p>
<div class="cards">${cards(shownStill)}</div></section>`
        : `<details><summary>${shownStill.length < still.length ? `${count(shownStill.length)} of the ${count(still.length)} columns` : still.length === 1 ? "The column" : `The ${count(still.length)} columns`} that did not drift</summary>
<div class="cards">${cards(shownStill)}</div></details>`,
    columns.length === 0 ? "" : table(report, columns),
    method(report),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${headline(report)} · ${title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<div class="kicker">${escapeHtml(title)}</div>
<h1>${escapeHtml(headline(report))}</h1>
<p class="lead">${escapeHtml(basis(report))}</p>
</header>
<main>
${sections.filter((each) => each !== "").join("\n")}
</main>
</body>
</html>
`;
}

const LEGEND = `<span class="key reference">reference</span> filled, <span class="key current">current</span> outlined or solid.`;

function card(column: ColumnDrift, picture: string | undefined): string {
  const text = change(column);
  const missing = missingText(column);
  const also = missing === "" || text.startsWith("missing") ? "" : `; missing ${missing}`;
  return `<article class="card${column.drifted ? " moved" : ""}">
<h3>${escapeHtml(column.name)}</h3>
<p class="size"><b${column.drifted ? ' class="drifted"' : ""}>${effect(column)}</b> ${effectMeaning(column, column.type === "numeric" && isMostlyMissing(column))}</p>
<p>${escapeHtml(text)}${also}</p>
<figure>${picture ?? ""}</figure>
<p class="fine">${escapeHtml(evidence(column))}</p>
</article>`;
}

/** Shares without a value, before and after; empty when there are none. */
function missingText(column: ColumnDrift): string {
  const [before, after] = missingShares(column);
  return before === 0 && after === 0 ? "" : percents(before, after);
}

function table(report: DriftReport, columns: readonly ColumnDrift[]): string {
  const rows = columns.slice(0, LISTED).map((each) => {
    return `<tr><th scope="row">${escapeHtml(each.name)}</th><td class="verdict${each.drifted ? " drifted" : ""}">${escapeHtml(verdict(each, report.settings.alpha))}</td><td class="num">${effect(each)}</td><td class="num">${probability(each.adjustedPValue)}</td><td class="num">${missingText(each) || "none"}</td><td class="what">${escapeHtml(change(each))}</td></tr>`;
  });
  return `<section aria-labelledby="numbers"><h2 id="numbers">The numbers</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="numbers"><table>
<thead><tr><th scope="col">column</th><th scope="col">verdict</th><th scope="col" class="num">change</th><th scope="col" class="num">adjusted p</th><th scope="col" class="num">missing</th><th scope="col">what changed</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>
${more(columns.length - rows.length, "column changed less and is not listed", "columns changed less and are not listed")}</section>`;
}

function method(report: DriftReport): string {
  const list = decision(report).map(
    ([term, text]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`,
  );
  return `<section aria-labelledby="method"><h2 id="method">How this was decided</h2>
<dl>${list.join("\n")}</dl></section>`;
}

function more(hidden: number, one: string, many: string): string {
  return hidden > 0 ? `<p class="note">${count(hidden)} more ${hidden === 1 ? one : many}.</p>` : "";
}
