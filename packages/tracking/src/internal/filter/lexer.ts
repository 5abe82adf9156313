import { refuse } from "../validate.ts";

/** A token of the filter language. */
export interface Token {
  readonly kind: "identifier" | "number" | "text" | "operator" | "(" | ")" | ",";
  /** The text between quotes, the operator, or the digits; for an identifier its key. */
  readonly text: string;
  /** For an identifier: the word before its first dot, if there is one. */
  readonly entity?: string;
  /** For a text: what it stands in. Double quotes and backticks may hold a key too. */
  readonly quote?: string;
  readonly at: number;
}

const MAX_LENGTH = 65_536;
const WORD = "[\\p{L}\\p{N}_]";
// In this order: the alternatives do not overlap, so that the time is linear.
const TOKEN = new RegExp(
  [
    "(?<space>\\s+)",
    "(?<mark>[(),])",
    "'(?<single>[^']*(?:''[^']*)*)'",
    '"(?<double>[^"]*)"',
    "`(?<tick>[^`]*)`",
    "(?<number>-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?(?![\\p{L}\\p{N}_.]))",
    `(?<word>[\\p{L}_]${WORD}*)(?:\\.(?:\`(?<tickKey>[^\`]*)\`|"(?<quotedKey>[^"]*)"|(?<key>${WORD}+(?:\\.${WORD}+)*)))?`,
    "(?<operator>!=|>=|<=|=|>|<)",
  ].join("|"),
  "uy",
);

/** Cuts a filter into tokens. */
export function tokenize(caller: string, filter: string): Token[] {
  if (filter.length > MAX_LENGTH)
    refuse(caller, `a filter of at most ${MAX_LENGTH} characters`, filter.length);
  const pattern = new RegExp(TOKEN);
  const tokens: Token[] = [];
  while (pattern.lastIndex < filter.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(filter);
    if (found === null) refuse(caller, "clauses such as metrics.auc > 0.8", filter.slice(at));
    const token = read(found.groups ?? {}, filter[at] as string, at);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function read(groups: Record<string, string | undefined>, first: string, at: number): Token | undefined {
  const { space, mark, number, word, operator } = groups;
  if (space !== undefined) return undefined;
  if (mark !== undefined) return { kind: mark as Token["kind"], text: mark, at };
  if (number !== undefined) return { kind: "number", text: number, at };
  if (operator !== undefined) return { kind: "operator", text: operator, at };
  if (word === undefined) {
    return { kind: "text", text: groups.single ?? groups.double ?? groups.tick ?? "", quote: first, at };
  }
  const key = groups.tickKey ?? groups.quotedKey ?? groups.key;
  return key === undefined
    ? { kind: "identifier", text: word, at }
    : { kind: "identifier", text: key, entity: word, at };
}
