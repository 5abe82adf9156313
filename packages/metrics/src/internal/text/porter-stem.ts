/** Words that the rules would get wrong. */
const IRREGULAR: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["sky", "sky"],
  ["skies", "sky"],
  ["dying", "die"],
  ["lying", "lie"],
  ["tying", "tie"],
  ["news", "news"],
  ["innings", "inning"],
  ["inning", "inning"],
  ["outings", "outing"],
  ["outing", "outing"],
  ["cannings", "canning"],
  ["canning", "canning"],
  ["howe", "howe"],
  ["proceed", "proceed"],
  ["exceed", "exceed"],
  ["succeed", "succeed"],
]);

type Rule = readonly [suffix: string, replacement: string];

const STEP_2: readonly Rule[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["bli", "ble"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
  ["fulli", "ful"],
];

const STEP_3: readonly Rule[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];

const STEP_4: readonly string[] =
  "al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize".split(" ");

/**
 * The stem of a lower-case word: Porter's algorithm (1980, https://doi.org/10.1108/eb046814) with the changes that NLTK made to it and
 * that rouge-score relies on.
 */
export function porterStem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 2) return word;
  return step5(step4(replaceSuffix(step2(step1c(step1b(step1a(word)))), STEP_3)));
}

/** Plurals. */
function step1a(word: string): string {
  if (word.endsWith("ies")) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith("sses")) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Past and present participles. */
function step1b(word: string): string {
  if (word.endsWith("ied")) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = ["ed", "ing"].find(
    (each) => word.endsWith(each) && kinds(word.slice(0, -each.length)).includes("v"),
  );
  if (suffix === undefined) return word;
  const stem = word.slice(0, -suffix.length);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsDoubled(stem)) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

/** A y after a consonant. */
function step1c(word: string): string {
  const before = word.slice(0, -1);
  return word.endsWith("y") && before.length > 1 && kinds(before).endsWith("c") ? `${before}i` : word;
}

/** Double suffixes. */
function step2(word: string): string {
  if (word.endsWith("alli") && measure(word.slice(0, -4)) > 0) return step2(word.slice(0, -2));
  // A word in -logi may keep a stem as short as geo-.
  if (word.endsWith("logi")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  return replaceSuffix(word, STEP_2);
}

/** The first of the suffixes that the word has, where a syllable stays before it. */
function replaceSuffix(word: string, rules: readonly Rule[]): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (rule === undefined) return word;
  const stem = word.slice(0, -rule[0].length);
  return measure(stem) > 0 ? stem + rule[1] : word;
}

/** Single suffixes, where two syllables stay. */
function step4(word: string): string {
  const suffix = STEP_4.find((each) => word.endsWith(each));
  if (suffix === undefined) return word;
  const stem = word.slice(0, -suffix.length);
  return measure(stem) > 1 && (suffix !== "ion" || /[st]$/.test(stem)) ? stem : word;
}

/** A silent e, and a doubled l. */
function step5(word: string): string {
  let stem = word;
  if (word.endsWith("e")) {
    const before = word.slice(0, -1);
    const syllables = measure(before);
    if (syllables > 1 || (syllables === 1 && !endsShort(before))) stem = before;
  }
  return stem.endsWith("ll") && measure(stem.slice(0, -1)) > 1 ? stem.slice(0, -1) : stem;
}

/** A c for each consonant and a v for each vowel; a y is a vowel after a consonant. */
function kinds(word: string): string {
  let kinds = "";
  for (const letter of word) {
    const vowel = letter === "y" ? kinds.endsWith("c") : "aeiou".includes(letter);
    kinds += vowel ? "v" : "c";
  }
  return kinds;
}

/** How often a vowel is followed by a consonant. */
function measure(stem: string): number {
  return kinds(stem).split("vc").length - 1;
}

function endsDoubled(word: string): boolean {
  return word.length >= 2 && word.at(-1) === word.at(-2) && kinds(word).endsWith("c");
}

/** Consonant, vowel and a consonant that is not w, x or y; or only the last two, when they are the whole word. */
function endsShort(word: string): boolean {
  const shape = kinds(word);
  return shape === "vc" || (shape.endsWith("cvc") && !/[wxy]$/.test(word));
}
