import { fc, golden, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { EXPERIMENTS, RUNS } from "../../../src/internal/filter/clause.ts";
import { parseFilter, parseOrderBy } from "../../../src/internal/filter/parser.ts";
import cases from "../../golden/filter.json" with { type: "json" };

const runs = (filter: string) => parseFilter("searchRuns", filter, RUNS);

describe("parseFilter", () => {
  golden("the filter language", cases, ({ filter }: { filter: string }) => runs(filter));

  property(
    "reads back whatever text stands between quotes",
    fc.string({ maxLength: 50 }).filter((text) => !text.includes('"')),
    (text) => runs(`params.x = "${text}" AND metrics.a > 1`)[0]?.value === text,
  );

  property(
    "reads back every finite number",
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    (number) => runs(`metrics.a > ${number}`)[0]?.value === number,
  );

  property("either reads a text or refuses it", fc.string({ maxLength: 200 }), (text) => {
    try {
      runs(text);
    } catch (error) {
      expect((error as { code?: string }).code).toBe("invalid-parameter");
    }
  });

  it("reads nothing as everything", () => {
    expect(parseFilter("searchRuns", undefined, RUNS)).toEqual([]);
    expect(runs("")).toEqual([]);
  });

  it("takes time in proportion to the filter, whatever is in it", () => {
    const start = performance.now();
    for (const text of [
      "'".repeat(60_000),
      "metrics.a ".repeat(6000),
      `params.x = '${"''".repeat(30_000)}`,
      "1.".repeat(30_000),
      "(".repeat(60_000),
    ]) {
      expect(() => runs(text)).toThrow();
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });

  rejects("more than it reads in one go", () => runs("x".repeat(70_000)), "invalid-parameter");
  rejects(
    "10,000 clauses",
    () => runs(Array.from({ length: 5000 }, () => "tags.a='b'").join(" AND ")),
    "invalid-parameter",
  );
  rejects("a dangling AND", () => runs("metrics.a = 3 AND"), "invalid-parameter");
  rejects("a comment", () => runs("params.x = 'a' -- comment"), "invalid-parameter");
  rejects(
    "metrics of experiments",
    () => parseFilter("searchExperiments", "metrics.a > 1", EXPERIMENTS),
    "invalid-parameter",
  );
});

describe("parseOrderBy", () => {
  it("reads a key and a direction", () => {
    expect(parseOrderBy("searchRuns", "metrics.`a b` desc", RUNS)).toEqual({
      entity: "metric",
      key: "a b",
      ascending: false,
    });
    expect(parseOrderBy("searchRuns", "Created", RUNS)).toEqual({
      entity: "attribute",
      key: "start_time",
      ascending: true,
    });
    expect(parseOrderBy("searchExperiments", "name ASC", EXPERIMENTS)).toEqual({
      entity: "attribute",
      key: "name",
      ascending: true,
    });
  });

  rejects(
    "an attribute that does not exist",
    () => parseOrderBy("searchRuns", "a", RUNS),
    "invalid-parameter",
  );
  rejects(
    "words after the direction",
    () => parseOrderBy("searchRuns", "metrics.a desc nulls", RUNS),
    "invalid-parameter",
  );
  rejects(
    "a statement",
    () => parseOrderBy("searchRuns", "start_time; DROP TABLE run", RUNS),
    "invalid-parameter",
  );
  rejects("nothing", () => parseOrderBy("searchRuns", "", RUNS), "invalid-parameter");
});
