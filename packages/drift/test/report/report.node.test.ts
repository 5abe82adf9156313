import { rejects } from "@productizeml/testing";
import { parse, View } from "vega";
import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { compareProfiles, type DriftReport, detectDrift, profile } from "../../src/index.ts";
import { toHtml, toMarkdown, toVegaLite } from "../../src/report.ts";
import { makeTable } from "../tables.ts";

const some = detectDrift(makeTable(1, 800), {
  ...makeTable(2, 700),
  normal: (makeTable(3, 700, 1) as { normal: Float64Array }).normal,
});
const none = detectDrift(makeTable(4, 800), makeTable(5, 700));
const few = detectDrift({ x: [1, 2] }, { x: [3, 4] });
const empty = detectDrift({}, {});
const script = {
  "<script>alert(1)</script>": Array.from({ length: 60 }, (_, i) => `<img src=x onerror=alert(${i % 3})>`),
};
const hostile = detectDrift(script, {
  [Object.keys(script)[0]!]: Array.from({ length: 60 }, () => '"><object>|`*'),
});

describe("toHtml", () => {
  it("says the finding first", async () => {
    expect(heading(await toHtml(some))).toBe("1 of 7 columns drifted: normal");
    expect(heading(await toHtml(none))).toBe("None of 7 columns drifted");
    expect(heading(await toHtml(few))).toBe("Too few rows to judge any column");
    expect(heading(await toHtml(empty))).toBe("No columns to compare");
  });

  it("needs nothing but itself: no script, no request, no handler", async () => {
    for (const report of [some, none, few, empty, hostile]) {
      const html = await toHtml(report, { title: "A & B <c>" });
      const tags = html.replace(/<style>.*?<\/style>/s, "").match(/<[a-z!/][^>]*>/gi)!;
      for (const tag of tags) {
        expect(tag).not.toMatch(/^<(script|link|img|iframe|object)\b/i);
        expect(tag).not.toMatch(/ on[a-z]+=| src=| href=(?!"#)/i);
      }
      expect(html).not.toMatch(/url\((?!#)|@import|https?:\/\/(?!www\.w3\.org)/);
      expect(html).toContain("A &amp; B &lt;c&gt;");
    }
  });

  it("follows the reader's theme and screen", async () => {
    const html = await toHtml(some);
    expect(html).toContain("color-scheme: light dark");
    expect(html).toContain('name="viewport"');
    // Every colour in a drawing comes from the style, or it would stay light in the dark.
    for (const svg of html.match(/<svg.*?<\/svg>/gs)!)
      expect(svg).not.toMatch(/#[0-9a-f]{3,6}\b|"black"|"white"/i);
  });

  it("is the same page for the same report, however many were drawn before", async () => {
    expect(await toHtml(some)).toBe(await toHtml(some));
  });

  it("is well-formed", async () => {
    for (const report of [some, hostile, few]) {
      const open: string[] = [];
      const html = (await toHtml(report)).replace(/<style>.*?<\/style>/s, "");
      for (const [, close, name, rest] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/gi)) {
        if (close) expect(open.pop()).toBe(name);
        else if (!rest!.endsWith("/") && name !== "meta") open.push(name!);
      }
      expect(open).toEqual([]);
    }
  });

  it("says of profiles how far the exact numbers may lie", async () => {
    const before = profile(makeTable(1, 800), { bins: 16 });
    const html = await toHtml(
      compareProfiles(before, profile(makeTable(2, 700, 0.6), { grid: before.grid })),
    );
    expect(html).toMatch(/ksTest 0\.\d+ \(at most 0\.\d+ more\)/);
    expect(html).toContain("lower bounds");
  });

  it("stays under 1 MB for three thousand columns", async () => {
    const html = await toHtml(many(3000));
    expect(new TextEncoder().encode(html).length).toBeLessThan(1_000_000);
    expect(heading(html)).toBe(
      "3,000 of 3,000 columns drifted; a column with a rather long name, number 0 did most",
    );
  }, 60_000);
});

describe("toMarkdown", () => {
  it("gives the finding, then a table", () => {
    const lines = toMarkdown(some).split("\n");
    expect(lines[0]).toBe("## 1 of 7 columns drifted: normal");
    expect(lines.filter((line) => line.startsWith("|")).length).toBe(9);
    expect(lines.find((line) => line.startsWith("| normal"))).toMatch(/\*\*drifted\*\*.*mean .* → /);
  });

  it("keeps its table whole whatever the names", () => {
    const lines = toMarkdown(hostile)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    for (const line of lines) expect(line.replaceAll("\\|", "").split("|").length).toBe(7);
    expect(lines.join()).not.toMatch(/<(script|img|object)/);
  });

  it("lists a hundred columns and counts the others", () => {
    expect(toMarkdown(many(150))).toContain("50 more columns changed less.");
  });
});

describe("toVegaLite", () => {
  it("gives specifications that vega-lite compiles and vega draws without a warning", async () => {
    const warnings: string[] = [];
    const logger = {
      warn: (...all: unknown[]) => {
        warnings.push(all.join(" "));
        return logger;
      },
    } as never;
    for (const spec of [
      toVegaLite(some),
      toVegaLite(empty),
      ...some.columns.map((each) => toVegaLite(some, each.name)),
    ]) {
      const view = new View(parse(compile(spec as never, { logger }).spec), { renderer: "none" });
      expect(await view.toSVG()).toContain("<svg");
    }
    expect(warnings.filter((each) => !each.includes("fit-y"))).toEqual([]);
  });

  it("carries shares that add up to one", () => {
    const { data } = toVegaLite(some, "carrier") as { data: { values: { side: string; share: number }[] } };
    const total = data.values
      .filter(({ side }) => side === "current")
      .reduce((sum, { share }) => sum + share, 0);
    expect(total).toBeCloseTo(1, 12);
  });

  rejects("a column that the report lacks", () => toVegaLite(some, "nothing"), "unknown-column");
});

function heading(html: string): string | undefined {
  return html.match(/<h1>(.*?)<\/h1>/)?.[1];
}

function many(columns: number): DriftReport {
  const drifted = some.columns.find((each) => each.drifted)!;
  const wide = Array.from({ length: columns }, (_, i) => ({
    ...drifted,
    name: `a column with a rather long name, number ${i}`,
    effect: 1 - i / (2 * columns),
  }));
  return { ...some, columns: wide, driftedColumns: wide.map((each) => each.name) };
}
