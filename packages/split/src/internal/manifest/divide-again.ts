import { InvalidInputError, rowCount, type Table } from "@productizeml/stats";
import type { Manifest } from "../../manifest.ts";
import { splitTable } from "../../split-table.ts";
import { describeSplit, type Split } from "../describe.ts";
import { unpackIds } from "./packed-ids.ts";
import { type PartContent, PartFingerprints } from "./part-fingerprints.ts";

/** Divides a table as a manifest says, whatever the table holds. */
export function divideAgain(caller: string, { recipe, parts, partIds }: Manifest, table: Table): Split {
  if (recipe !== null) return splitTable(table, recipe);
  if (partIds === undefined) {
    throw new InvalidInputError(
      "bad-state",
      `${caller} requires a recipe or partIds in the manifest, got neither`,
    );
  }
  if (partIds.rows !== rowCount(caller, table)) {
    throw new InvalidInputError(
      "bad-state",
      `${caller} requires partIds of as many rows as the table has, got ${partIds.rows}`,
    );
  }
  const names = parts.map(({ name }) => name);
  const shares = Float64Array.from(parts, ({ share }) => share);
  return describeSplit({ names, shares }, unpackIds(caller, partIds, parts.length), null);
}

/** What is in the parts of a table that was divided as a manifest says. */
export function partContents(
  caller: string,
  { parts }: Manifest,
  table: Table,
  { partIds }: Split,
): readonly PartContent[] {
  const content = new PartFingerprints(caller, parts.length);
  content.update(table, partIds);
  return content.parts;
}
