export { type HashSplitSqlParams, hashSplitSql, type SplitDialect } from "./sql/hash-split-sql.ts";
