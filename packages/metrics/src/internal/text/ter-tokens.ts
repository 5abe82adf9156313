import { partNumbers, partSymbols } from "./bleu-tokenizers.ts";
import { joinSpaces, strip, stripEnd } from "./words.ts";

/** How Tercom finds the words of a text. */
export interface TerTokenOptions {
  readonly normalized?: boolean;
  readonly noPunct?: boolean;
  readonly asianSupport?: boolean;
  readonly caseSensitive?: boolean;
}

const ASIAN_PUNCTUATION = /[\u3001\u3002\u3008-\u3011\u3014-\u301f\uff61-\uff65\u30fb]/g;
const FULL_WIDTH_PUNCTUATION = /[\uff0e\uff0c\uff1f\uff1a\uff1b\uff01\uff02\uff08\uff09]/g;

/** A text with one space between its words. */
export function partTerTokens(text: string, options: TerTokenOptions): string {
  const { normalized = false, noPunct = false, asianSupport = false, caseSensitive = false } = options;
  let sent = stripEnd(text);
  if (!caseSensitive) sent = sent.toLowerCase();
  if (normalized && sent !== "") {
    sent = normalizeWestern(sent);
    if (asianSupport) sent = normalizeAsian(sent);
  }
  if (noPunct) {
    sent = sent.replace(/[.,?:;!"()]/g, "");
    if (asianSupport) sent = sent.replace(ASIAN_PUNCTUATION, "").replace(FULL_WIDTH_PUNCTUATION, "");
  }
  return strip(joinSpaces(sent));
}

function normalizeWestern(text: string): string {
  const joined = text
    .replaceAll("\n-", "")
    .replaceAll("\n", " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
  return partNumbers(partSymbols(` ${joined} `).replaceAll("'s ", " 's "));
}

/** Tercom's rules for Chinese and Japanese as sacreBLEU has them; those for runs of kana apply at a text's start only. */
function normalizeAsian(text: string): string {
  return text
    .replace(/[\u4e00-\u9fff\u3400-\u4dbf]/g, " $& ")
    .replace(/[\u31c0-\u31ef\u2e80-\u2eff]/g, " $& ")
    .replace(/[\u3300-\u33ff\uf900-\ufaff\ufe30-\ufe4f]/g, " $& ")
    .replace(/[\u3200-\u3f22]/g, " $& ")
    .replace(/(^|^[\u3040-\u309f])([\u3040-\u309f]+)(?=$|^[\u3040-\u309f])/g, "$1 $2 ")
    .replace(/(^|^[\u30a0-\u30ff])([\u30a0-\u30ff]+)(?=$|^[\u30a0-\u30ff])/g, "$1 $2 ")
    .replace(/(^|^[\u31f0-\u31ff])([\u31f0-\u31ff]+)(?=$|^[\u31f0-\u31ff])/g, "$1 $2 ")
    .replace(ASIAN_PUNCTUATION, " $& ")
    .replace(FULL_WIDTH_PUNCTUATION, " $& ");
}
