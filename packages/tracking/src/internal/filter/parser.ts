import { refuse } from "../validate.ts";
import {
  attributeOf,
  type Clause,
  type Comparator,
  type Entity,
  entityOf,
  type OrderKey,
  type Vocabulary,
} from "./clause.ts";
import { type Token, tokenize } from "./lexer.ts";

const MAX_CLAUSES = 100;
const NUMERIC: readonly Comparator[] = ["=", "!=", ">", ">=", "<", "<="];
const TEXT: readonly Comparator[] = ["=", "!=", "LIKE", "ILIKE"];
const LIST: readonly Comparator[] = ["IN", "NOT IN"];

/**
 * Parses MLflow's filter language: clauses joined by AND. What the language does not have (OR, parentheses, NOT) is refused.
 *
 * @see mlflow.utils.search_utils.SearchUtils.parse_search_filter
 */
export function parseFilter(caller: string, filter: string | undefined, vocabulary: Vocabulary): Clause[] {
  if (filter === undefined || filter === "") return [];
  const tokens = new Tokens(caller, filter);
  const clauses = [tokens.clause(vocabulary)];
  while (!tokens.ended) {
    if (!tokens.word("AND")) refuse(caller, "clauses joined by AND only", tokens.rest());
    if (clauses.length === MAX_CLAUSES) refuse(caller, `a filter of at most ${MAX_CLAUSES} clauses`, filter);
    clauses.push(tokens.clause(vocabulary));
  }
  return clauses;
}

/** Parses one sort key, such as `metrics.auc DESC`. */
export function parseOrderBy(caller: string, text: string, vocabulary: Vocabulary): OrderKey {
  const tokens = new Tokens(caller, text);
  const { entity, key } = tokens.identifier(vocabulary, vocabulary.orderable);
  const descending = tokens.word("DESC");
  if (!descending) tokens.word("ASC");
  if (!tokens.ended) refuse(caller, "orderBy such as metrics.auc DESC", text);
  return { entity, key, ascending: !descending };
}

class Tokens {
  readonly #caller: string;
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(caller: string, source: string) {
    this.#caller = caller;
    this.#source = source;
    this.#tokens = tokenize(caller, source);
  }

  get ended(): boolean {
    return this.#next >= this.#tokens.length;
  }

  rest(): string {
    return this.#source.slice(this.#tokens[this.#next]?.at ?? this.#source.length);
  }

  /** Takes the word if it comes next, in any case. */
  word(word: string): boolean {
    const token = this.#tokens[this.#next];
    const taken =
      token?.kind === "identifier" && token.entity === undefined && token.text.toUpperCase() === word;
    if (taken) this.#next++;
    return taken;
  }

  clause(vocabulary: Vocabulary): Clause {
    const { entity, key } = this.identifier(vocabulary, [
      ...vocabulary.numericAttributes,
      ...vocabulary.textAttributes,
    ]);
    const numeric =
      entity === "metric" || (entity === "attribute" && vocabulary.numericAttributes.includes(key));
    const comparator = this.#comparator();
    if (comparator === "IS NULL" || comparator === "IS NOT NULL") {
      if (!vocabulary.nullable.includes(entity))
        refuse(this.#caller, `${comparator} on ${vocabulary.nullable.join(" or ")}`, `${entity} ${key}`);
      return { entity, key, comparator, value: null };
    }
    const allowed = numeric ? NUMERIC : entity === "attribute" ? [...TEXT, ...LIST] : TEXT;
    if (!allowed.includes(comparator))
      refuse(this.#caller, `one of ${allowed.join(" ")} for ${entity} ${key}`, comparator);
    if (numeric) return { entity, key, comparator, value: this.#number(key) };
    if (comparator === "IN" || comparator === "NOT IN") {
      if (!vocabulary.listAttributes.includes(key))
        refuse(this.#caller, `${comparator} on ${vocabulary.listAttributes.join(", ")}`, key);
      return { entity, key, comparator, value: this.#list() };
    }
    return { entity, key, comparator, value: this.#text(key) };
  }

  identifier(vocabulary: Vocabulary, attributes: readonly string[]): { entity: Entity; key: string } {
    const token = this.#tokens[this.#next];
    const named = token?.kind === "identifier" || (token?.kind === "text" && token.quote !== "'");
    if (token === undefined || !named) refuse(this.#caller, "a key such as metrics.auc", this.rest());
    this.#next++;
    const entity = token.entity === undefined ? "attribute" : entityOf(token.entity);
    if (entity === undefined || !vocabulary.entities.includes(entity)) {
      refuse(this.#caller, `one of ${vocabulary.entities.join(", ")} before the dot`, token.entity);
    }
    const key = entity === "attribute" ? attributeOf(token.text) : token.text;
    if (entity === "attribute" && !attributes.includes(key))
      refuse(this.#caller, `one of the attributes ${attributes.join(", ")}`, key);
    return { entity, key };
  }

  #comparator(): Comparator {
    const token = this.#tokens[this.#next];
    if (token?.kind === "operator") {
      this.#next++;
      return token.text as Comparator;
    }
    if (this.word("LIKE")) return "LIKE";
    if (this.word("ILIKE")) return "ILIKE";
    if (this.word("IN")) return "IN";
    if (this.word("NOT") && this.word("IN")) return "NOT IN";
    if (this.word("IS")) {
      const comparator = this.word("NOT") ? "IS NOT NULL" : "IS NULL";
      if (this.word("NULL")) return comparator;
    }
    refuse(this.#caller, "a comparator after the key", this.rest());
  }

  #number(key: string): number {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "number") refuse(this.#caller, `a number for ${key}`, this.rest());
    this.#next++;
    return Number(token.text);
  }

  #text(key: string): string {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "text" || token.quote === "`")
      refuse(this.#caller, `a quoted text for ${key}`, this.rest());
    this.#next++;
    return token.text;
  }

  #list(): string[] {
    const values: string[] = [];
    this.#punctuation("(");
    do values.push(this.#text("the list"));
    while (this.#takes(","));
    this.#punctuation(")");
    return values;
  }

  #punctuation(kind: Token["kind"]): void {
    if (!this.#takes(kind)) refuse(this.#caller, `"${kind}"`, this.rest());
  }

  #takes(kind: Token["kind"]): boolean {
    const taken = this.#tokens[this.#next]?.kind === kind;
    if (taken) this.#next++;
    return taken;
  }
}
