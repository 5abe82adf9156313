/** How BLEU finds the tokens of a text. */
export type BleuTokenizer = "13a" | "intl" | "char" | "none";

/** A text with white space between its tokens. */
export function partTokens(tokenize: BleuTokenizer, text: string): string {
  if (tokenize === "13a") return western(text);
  if (tokenize === "intl") return international(text);
  return tokenize === "char" ? Array.from(text).join(" ") : text;
}

/** mteval-v13a's rules, as WMT has used them. */
function western(text: string): string {
  const joined = text.replaceAll("<skipped>", "").replaceAll("-\n", "").replaceAll("\n", " ");
  const plain = joined.includes("&")
    ? joined
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
    : joined;
  return partNumbers(partSymbols(` ${plain} `));
}

/** Puts spaces about ASCII punctuation, but for apostrophes, commas, dashes and periods. */
export function partSymbols(text: string): string {
  return text.replace(/[{-~[-` -&(-+:-@/]/g, " $& ");
}

/** Puts spaces about periods and commas that do not stand between digits, and about dashes after a digit. */
export function partNumbers(text: string): string {
  return text
    .replace(/([^0-9])([.,])/g, "$1 $2 ")
    .replace(/([.,])([^0-9])/g, " $1 $2")
    .replace(/([0-9])(-)/g, "$1 $2 ");
}

/** mteval-v14's rules: punctuation apart unless it stands between digits, symbols always. */
function international(text: string): string {
  return text
    .replace(/(\P{N})(\p{P})/gu, "$1 $2 ")
    .replace(/(\p{P})(\P{N})/gu, " $1 $2")
    .replace(/\p{S}/gu, " $& ");
}
