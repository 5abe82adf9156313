import type { ArrowVector, DictionaryColumn } from "@productizeml/stats";

/** Texts, one for each row: an array of strings, a dictionary-coded column, or an Arrow vector. */
export type Texts = ArrayLike<string> | DictionaryColumn | ArrowVector;

/** One or several reference texts for each row. */
export type References = Texts | readonly (string | readonly string[])[];
