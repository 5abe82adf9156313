import type { Table } from "@productizeml/stats";
import type { RateOptions } from "./rate-options.ts";

/** How groups are compared: the extremes among them, or each with all rows. */
export type ParityMethod = "between-groups" | "to-overall";

/** Options that comparisons of groups share. */
export interface ParityOptions extends RateOptions {
  /** The columns that make the groups, each of length `n`; several columns make a group of each combination that occurs. */
  readonly sensitiveFeatures: Table;
  /**
   * Whether the groups' extremes are compared, or the group that lies farthest from all rows together.
   *
   * @defaultValue `"between-groups"`
   */
  readonly method?: ParityMethod;
}
