/** The schemes by which tags mark where entities begin and end. */
export type EntityScheme = "IOB1" | "IOB2" | "IOE1" | "IOE2" | "IOBES" | "BILOU";

/** Tags that follow each other: prefixes that may stand before, prefixes that may stand here, and whether their types must be alike. */
export type Step = readonly [before: string, here: string, types: "same" | "other" | "any"];

/** What a scheme allows, and where in it an entity starts, goes on, and has ended one tag before. */
export interface SchemeRules {
  readonly prefixes: string;
  readonly start: readonly Step[];
  readonly inside: readonly Step[];
  readonly end: readonly Step[];
}

const ANY = "IOBESUL";

/** The rules as seqeval has them. */
export const SCHEMES: Readonly<Record<EntityScheme, SchemeRules>> = {
  IOB1: {
    prefixes: "IOB",
    start: [
      ["OB", "I", "any"],
      ["I", "I", "other"],
      ["IB", "B", "same"],
    ],
    inside: [["BI", "I", "same"]],
    end: [
      ["IB", "I", "other"],
      ["IB", "O", "any"],
      ["I", "B", "any"],
      ["B", "B", "same"],
    ],
  },
  IOB2: {
    prefixes: "IOB",
    start: [[ANY, "B", "any"]],
    inside: [["BI", "I", "same"]],
    end: [
      ["IB", "OB", "any"],
      ["IB", "I", "other"],
    ],
  },
  IOE1: {
    prefixes: "IOE",
    start: [
      ["OE", "I", "any"],
      ["I", "I", "other"],
      ["E", "E", "same"],
    ],
    inside: [["I", "IE", "same"]],
    end: [
      ["I", "IE", "other"],
      ["I", "O", "any"],
      ["E", "IE", "same"],
    ],
  },
  IOE2: {
    prefixes: "IOE",
    start: [
      ["OE", "IE", "any"],
      ["I", "IE", "other"],
    ],
    inside: [["I", "IE", "same"]],
    end: [["E", ANY, "any"]],
  },
  IOBES: {
    prefixes: "IOBES",
    start: [[ANY, "BS", "any"]],
    inside: [["BI", "IE", "same"]],
    end: [["SE", ANY, "any"]],
  },
  BILOU: {
    prefixes: "BILOU",
    start: [[ANY, "BU", "any"]],
    inside: [["BI", "IL", "same"]],
    end: [["UL", ANY, "any"]],
  },
};

/** The scheme whose prefixes the tags have, as far as they tell. */
export function detectScheme(prefixes: ReadonlySet<string>): EntityScheme | null {
  const has = (prefix: string): boolean => prefixes.has(prefix);
  const only = (allowed: string): boolean => [...prefixes].every((prefix) => allowed.includes(prefix));
  if (has("B") && only("IOB")) return "IOB2";
  if (has("E") && only("IOE")) return "IOE2";
  if (only("IOBES") && ((has("B") && has("E")) || (has("S") && prefixes.size === 1))) return "IOBES";
  if (only("BILOU") && ((has("B") && has("L")) || (has("U") && prefixes.size === 1))) return "BILOU";
  return null;
}
