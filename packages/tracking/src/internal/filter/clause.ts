/** What a clause of a filter speaks of. */
export type Entity = "metric" | "parameter" | "tag" | "attribute";

/** Comparators, in MLflow's spelling. */
export type Comparator =
  | "="
  | "!="
  | ">"
  | ">="
  | "<"
  | "<="
  | "LIKE"
  | "ILIKE"
  | "IN"
  | "NOT IN"
  | "IS NULL"
  | "IS NOT NULL";

/** One comparison of a filter; a filter is the conjunction of its clauses. */
export interface Clause {
  readonly entity: Entity;
  readonly key: string;
  readonly comparator: Comparator;
  /** A number for metrics and times, texts for IN and NOT IN, null for IS NULL and IS NOT NULL. */
  readonly value: number | string | readonly string[] | null;
}

/** One sort key. */
export interface OrderKey {
  readonly entity: Entity;
  readonly key: string;
  readonly ascending: boolean;
}

/** What can be searched: the words that a filter may use. */
export interface Vocabulary {
  readonly entities: readonly Entity[];
  readonly numericAttributes: readonly string[];
  readonly textAttributes: readonly string[];
  /** Attributes that IN and NOT IN are for. */
  readonly listAttributes: readonly string[];
  readonly orderable: readonly string[];
  /** Entities that IS NULL and IS NOT NULL are for. */
  readonly nullable: readonly Entity[];
}

/** What runs are searched by. */
export const RUNS: Vocabulary = {
  entities: ["metric", "parameter", "tag", "attribute"],
  numericAttributes: ["start_time", "end_time"],
  textAttributes: ["artifact_uri", "run_id", "run_name", "status", "user_id"],
  listAttributes: ["run_id"],
  orderable: ["artifact_uri", "end_time", "run_id", "run_name", "start_time", "status", "user_id"],
  nullable: ["tag", "parameter"],
};

/** What experiments are searched by. */
export const EXPERIMENTS: Vocabulary = {
  entities: ["tag", "attribute"],
  numericAttributes: ["creation_time", "last_update_time"],
  textAttributes: ["name", "experiment_id"],
  listAttributes: ["experiment_id"],
  orderable: ["name", "experiment_id", "creation_time", "last_update_time"],
  nullable: ["tag"],
};

const ENTITIES: Readonly<Record<string, Entity>> = {
  metric: "metric",
  metrics: "metric",
  param: "parameter",
  params: "parameter",
  parameter: "parameter",
  parameters: "parameter",
  tag: "tag",
  tags: "tag",
  attribute: "attribute",
  attributes: "attribute",
  attr: "attribute",
  run: "attribute",
};

const ALIASES: Readonly<Record<string, string>> = {
  created: "start_time",
  Created: "start_time",
  "run name": "run_name",
  "Run name": "run_name",
  "Run Name": "run_name",
};

/** The entity that a word stands for, if any. */
export function entityOf(word: string): Entity | undefined {
  return Object.hasOwn(ENTITIES, word) ? ENTITIES[word] : undefined;
}

/** The attribute that an alias stands for. */
export function attributeOf(word: string): string {
  return Object.hasOwn(ALIASES, word) ? (ALIASES[word] as string) : word;
}
