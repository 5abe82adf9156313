export { type InvalidInputCode, InvalidInputError } from "./errors.ts";
export { checkMatrix, type Matrix } from "./matrix.ts";
export {
  type ArrowTable,
  type ArrowVector,
  type Column,
  column,
  columnLength,
  columnNames,
  type DictionaryColumn,
  isDictionary,
  isNumeric,
  type Label,
  readLabels,
  readNumbers,
  rowCount,
  type Table,
} from "./table.ts";
