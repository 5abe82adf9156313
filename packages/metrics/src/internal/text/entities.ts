import { InvalidInputError } from "@productizeml/stats";
import type { EntityScheme, SchemeRules, Step } from "./entity-schemes.ts";

/** A run of tokens of one type. */
export interface Entity {
  readonly type: string;
  readonly start: number;
  /** The token after its last one. */
  readonly end: number;
}

/** A tag, read. */
export interface Tag {
  readonly prefix: string;
  readonly type: string;
}

const OUTSIDE: Tag = { prefix: "O", type: "_" };

/** Reads a tag: its prefix and its type, parted by a dash; in the other order when the prefix is a suffix. */
export function readTag(tag: string, suffix: boolean): Tag {
  const prefix = suffix ? tag.slice(-1) : tag.slice(0, 1);
  const rest = suffix ? tag.slice(0, -1) : tag.slice(1);
  const type = suffix ? rest.replace(/-[^-]*$/, "") : rest.replace(/^[^-]*-/, "");
  return { prefix, type: type === "" ? "_" : type };
}

/** Entities as conlleval finds them: wherever prefix or type show that one must begin, even against the scheme. */
export function chunks(tags: readonly Tag[]): Entity[] {
  const found: Entity[] = [];
  let before = { prefix: "O", type: "" };
  let start = 0;
  for (let i = 0; i <= tags.length; i++) {
    const here = i < tags.length ? tags[i] : OUTSIDE;
    if (endsChunk(before, here)) found.push({ type: before.type, start, end: i });
    if (startsChunk(before, here)) start = i;
    before = here;
  }
  return found;
}

function endsChunk(before: Tag, here: Tag): boolean {
  if (before.prefix === "O") return false;
  if (before.prefix === "E" || before.prefix === "S" || before.type !== here.type) return true;
  return here.prefix === "B" || here.prefix === "S" || here.prefix === "O";
}

function startsChunk(before: Tag, here: Tag): boolean {
  if (here.prefix === "O") return false;
  if (here.prefix === "B" || here.prefix === "S" || before.type !== here.type) return true;
  return before.prefix === "E" || before.prefix === "S" || before.prefix === "O";
}

/** Entities that keep to a scheme from their first tag to their last. */
export function strictEntities(
  caller: string,
  tags: readonly Tag[],
  scheme: EntityScheme,
  rules: SchemeRules,
): Entity[] {
  const found: Entity[] = [];
  const at = (i: number): Tag => (i >= 0 && i < tags.length ? tags[i] : OUTSIDE);
  let i = 0;
  while (i < tags.length) {
    checkPrefix(caller, at(i), scheme, rules);
    if (!follows(at(i - 1), at(i), rules.start)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < tags.length && follows(at(end - 1), at(end), rules.inside)) end++;
    if (follows(at(end - 1), at(end), rules.end)) found.push({ type: at(i).type, start: i, end });
    i = end;
  }
  return found;
}

function follows(before: Tag, here: Tag, steps: readonly Step[]): boolean {
  return steps.some(
    ([from, to, types]) =>
      from.includes(before.prefix) &&
      to.includes(here.prefix) &&
      (types === "any" || (types === "same") === (before.type === here.type)),
  );
}

function checkPrefix(caller: string, { prefix, type }: Tag, scheme: EntityScheme, rules: SchemeRules): void {
  if (rules.prefixes.includes(prefix)) return;
  throw new InvalidInputError(
    "unknown-label",
    `${caller} requires tags with one of the prefixes ${[...rules.prefixes].join(", ")} of ${scheme}, got ${prefix} with ${type}`,
  );
}
