import { InvalidInputError } from "@productizeml/stats";
import type { EntityReportOptions, TagSequences } from "../../text/entity-report.ts";
import { compareLabels } from "../compare-labels.ts";
import { chunks, type Entity, readTag, strictEntities, type Tag } from "./entities.ts";
import { detectScheme, type EntityScheme, SCHEMES } from "./entity-schemes.ts";

/** Entities of one type: true ones, predicted ones, and those that are both. */
export interface EntityCounts {
  actual: number;
  predicted: number;
  correct: number;
}

/** Prefixes that conlleval understands; those of BILOU it would take for something else. */
const LENIENT = "IOBES";
const KNOWN = "IOBESUL";

/** Counts entities by type, types sorted. */
export function countEntities(
  caller: string,
  yTrue: TagSequences,
  yPred: TagSequences,
  weight: Float64Array | null,
  options: EntityReportOptions,
): Map<string, EntityCounts> {
  const { suffix = false } = options;
  const known = options.scheme === undefined ? LENIENT : KNOWN;
  const actual = readTags(caller, "yTrue", yTrue, suffix, known);
  const predicted = readTags(caller, "yPred", yPred, suffix, known);
  checkTagCounts(caller, actual, predicted);
  const entitiesOf = finder(caller, actual, options.scheme);
  const counts = new Map<string, EntityCounts>();
  const of = (type: string): EntityCounts => {
    const found = counts.get(type) ?? { actual: 0, predicted: 0, correct: 0 };
    counts.set(type, found);
    return found;
  };
  for (let row = 0; row < actual.length; row++) {
    const w = weight ? weight[row] : 1;
    const found = entitiesOf(actual[row]);
    const truths = new Set(found.map(keyOf));
    for (const { type } of found) of(type).actual += w;
    for (const entity of entitiesOf(predicted[row])) {
      const count = of(entity.type);
      count.predicted += w;
      if (truths.has(keyOf(entity))) count.correct += w;
    }
  }
  return new Map([...counts].sort(([a], [b]) => compareLabels(a, b)));
}

function finder(
  caller: string,
  actual: readonly (readonly Tag[])[],
  scheme: EntityReportOptions["scheme"],
): (tags: readonly Tag[]) => Entity[] {
  if (scheme === undefined) return chunks;
  const name = scheme === "auto" ? detect(caller, actual) : scheme;
  return (tags) => strictEntities(caller, tags, name, SCHEMES[name]);
}

function detect(caller: string, actual: readonly (readonly Tag[])[]): EntityScheme {
  const prefixes = new Set(actual.flat().map(({ prefix }) => prefix));
  const found = detectScheme(prefixes);
  if (found !== null) return found;
  throw new InvalidInputError(
    "bad-option",
    `${caller} requires scheme where the tags of yTrue do not show it, got prefixes ${[...prefixes].join(", ")}`,
  );
}

function keyOf({ type, start, end }: Entity): string {
  return `${start} ${end} ${type}`;
}

function readTags(
  caller: string,
  name: string,
  sequences: TagSequences,
  suffix: boolean,
  known: string,
): Tag[][] {
  return Array.from(sequences, (tags, row) => {
    if (!Array.isArray(tags)) {
      throw new InvalidInputError(
        "bad-column",
        `${caller} requires a list of tags in each row of ${name}, got ${JSON.stringify(tags)} at row ${row}`,
      );
    }
    return tags.map((tag: unknown) => {
      const read = typeof tag === "string" && tag !== "" ? readTag(tag, suffix) : null;
      if (read !== null && known.includes(read.prefix)) return read;
      throw new InvalidInputError(
        "unknown-label",
        `${caller} requires tags in ${name} with one of the prefixes ${[...known].join(", ")}${
          known === LENIENT ? " (those of BILOU with scheme)" : ""
        }, got ${JSON.stringify(tag)} at row ${row}`,
      );
    });
  });
}

function checkTagCounts(
  caller: string,
  actual: readonly (readonly Tag[])[],
  predicted: readonly (readonly Tag[])[],
): void {
  const row = actual.findIndex((tags, i) => tags.length !== predicted[i].length);
  if (row < 0) return;
  throw new InvalidInputError(
    "length-mismatch",
    `${caller} requires ${actual[row].length} tags in yPred at row ${row}, got ${predicted[row].length}`,
  );
}
