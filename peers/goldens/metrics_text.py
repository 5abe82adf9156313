# venv: torch
"""Texts against their references: sacreBLEU's, jiwer's, rouge-score's, torchmetrics' and seqeval's answers for packages/metrics/src/text."""


import logging
import random
import warnings

import jiwer
import torch
from common import case, write
from rouge_score.rouge_scorer import RougeScorer
from sacrebleu.metrics import BLEU, CHRF, TER
from seqeval import scheme as schemes
from seqeval.metrics import classification_report
from torchmetrics.functional.text import edit_distance, perplexity, squad
from torchmetrics.functional.text.eed import _compute_sentence_statistics, _preprocess_en, _preprocess_ja

MADE = "peers/goldens/metrics_text.py"
rng = random.Random(20261122)
torch.set_default_dtype(torch.float64)
warnings.simplefilter("ignore")
logging.disable()

PLAIN = "the a an cat dog sat on mat in big red house of to and ran it was very old".split()
ODD = """don't dog's U.S. 1,234.5 3-4 2.0. &quot;hi&quot; (see) [1] "so" Mr. e.g. Dr. ... end. what? yes! x/y a_b £5 50% naïve Straße ÀÉ
İstanbul 東京 カタカナ。 ひらがな 漢字、 😀 👍🏽 <skipped> well- - , . ' «x» the-end running flies happily relational""".split()
GAPS = [" ", " ", " ", " ", " ", "  ", "\t", " \u00a0", "\n", "-\n", "\u3000", "\x1c ", "\ufeff"]


def sentence(words, length, odd=0.0):
    return [rng.choice(ODD if rng.random() < odd else words) for _ in range(length)]


def changed(tokens, rate=0.25):
    """Some tokens left out, put in, exchanged; now and then a run moved."""
    result = []
    for token in tokens:
        draw = rng.random()
        if draw < rate / 3:
            continue
        if draw < 2 * rate / 3:
            result.append(rng.choice(PLAIN))
        elif draw < rate:
            result += [token, rng.choice(tokens)]
        else:
            result.append(token)
    if len(result) > 3 and rng.random() < 0.4:
        start, to = rng.randrange(len(result) - 1), rng.randrange(len(result))
        run = result[start : start + rng.randint(1, 4)]
        del result[start : start + len(run)]
        result[to:to] = run
    return result


def join(tokens, odd):
    if odd == 0:
        return " ".join(tokens)
    return "".join(token + rng.choice(GAPS) for token in tokens)


def pair(odd=0.0, longest=9):
    tokens = sentence(PLAIN, rng.randint(1, longest), odd)
    return join(tokens, odd), join(changed(tokens, rng.choice([0, 0.2, 0.5])), odd)


def corpora(count, odd=0.0, references=1, longest=9):
    """Texts with `references` each, and the text that is judged."""
    for _ in range(count):
        rows = []
        for _ in range(rng.choice([1, 1, 2, 3])):
            truth, guess = pair(odd, longest)
            more = [join(changed(truth.split(" "), 0.3), 0) for _ in range(rng.randint(1, references) - 1)]
            rows.append(([truth, *more], guess))
        yield [refs for refs, _ in rows], [guess for _, guess in rows]


EDGES = [
    ([[""]], [""]),
    ([["a"]], [""]),
    ([[""]], ["a"]),
    ([["  "]], ["\t"]),
    ([["a b c d e"]], ["f g h i j"]),
    ([["a b c d e"]], ["a b c d e"]),
    ([["a"], ["b"]], ["a", "c"]),
    ([["a a a a"]], ["a a"]),
    ([["the the the"]], ["the the the the the the the"]),
    ([["a b", "a b c d", "a"]], ["a b c"]),
    ([["", "a"]], ["a"]),
    ([["a", ""]], [""]),
    ([["a b c"], [""]], ["", "x y"]),
    ([["A B"]], ["a b"]),
    ([["😀😀"]], ["😀"]),
]
PLAINLY = [*EDGES, *corpora(22), *corpora(8, references=3)]
ODDLY = [*corpora(24, odd=0.4, longest=8), *corpora(8, odd=0.4, references=3, longest=6)]


def streams(references):
    """sacreBLEU takes the first reference of every row, then the second of every row; None where there is none."""
    most = max(len(refs) for refs in references)
    return [[refs[k] if k < len(refs) else None for refs in references] for k in range(most)]


def simply(references):
    """One reference stands for itself."""
    return [refs[0] if len(refs) == 1 else refs for refs in references]


def corpus_cases(name, peer, adapt, all_options, corpora_and_more, made_of="sacrebleu"):
    cases = []
    for references, hypotheses in corpora_and_more:
        for options in all_options(references):
            cases.append(
                case(
                    {"references": simply(references), "hypotheses": hypotheses, "options": options},
                    lambda: adapt(peer(options).corpus_score(hypotheses, streams(references))),
                )
            )
    write("metrics", name, made_of, MADE, cases)


def some(all_options, count):
    """The defaults, and `count` of the others, in turn."""
    state = {"next": 0}

    def draw(_):
        yield {}
        for _ in range(count):
            yield all_options[state["next"] % len(all_options)]
            state["next"] += 1

    return draw


BLEU_NAMES = {"smoothing": "smooth_method", "smoothingValue": "smooth_value", "maxOrder": "max_ngram_order"}
BLEU_NAMES |= {"effectiveOrder": "effective_order"}
BLEU_OPTIONS = [
    {"tokenize": "intl"},
    {"tokenize": "char"},
    {"tokenize": "none"},
    {"smoothing": "none"},
    {"smoothing": "floor"},
    {"smoothing": "add-k"},
    {"smoothing": "floor", "smoothingValue": 0.5, "effectiveOrder": True},
    {"smoothing": "add-k", "smoothingValue": 0.3},
    {"effectiveOrder": True},
    {"lowercase": True, "effectiveOrder": True},
    {"maxOrder": 2},
    {"maxOrder": 6, "tokenize": "intl", "effectiveOrder": True},
    {"tokenize": "char", "lowercase": True, "maxOrder": 1},
]


def bleu(options):
    return BLEU(force=True, **{BLEU_NAMES.get(name, name): value for name, value in options.items()})


def bleu_answer(score):
    return {
        "value": score.score,
        "precisions": score.precisions,
        "brevityPenalty": score.bp,
        "hypothesisLength": score.sys_len,
        "referenceLength": score.ref_len,
    }


corpus_cases("bleu", bleu, bleu_answer, some(BLEU_OPTIONS, 3), PLAINLY + ODDLY)

write(
    "metrics",
    "sentence-bleu",
    "sacrebleu",
    MADE,
    [
        case(
            {"reference": simply([refs])[0], "hypothesis": guess, "options": options},
            lambda: bleu_answer(bleu({"effectiveOrder": True} | options).sentence_score(guess, refs)),
        )
        for references, hypotheses in PLAINLY[:25] + ODDLY[:15]
        for refs, guess in zip(references, hypotheses)
        for options in ({}, {"smoothing": "floor", "tokenize": "intl"}, {"effectiveOrder": False})
    ],
)

CHRF_NAMES = {"charOrder": "char_order", "wordOrder": "word_order", "epsilonSmoothing": "eps_smoothing"}
CHRF_OPTIONS = [
    {"wordOrder": 2},
    {"wordOrder": 1, "epsilonSmoothing": True},
    {"epsilonSmoothing": True},
    {"whitespace": True},
    {"lowercase": True, "wordOrder": 2},
    {"beta": 1},
    {"beta": 3, "charOrder": 3},
    {"charOrder": 1},
    {"wordOrder": 2, "whitespace": True, "beta": 0},
    {"wordOrder": 4, "charOrder": 8},
]


def chrf(options):
    return CHRF(**{CHRF_NAMES.get(name, name): value for name, value in options.items()})


corpus_cases("chrf", chrf, lambda score: score.score, some(CHRF_OPTIONS, 3), PLAINLY + ODDLY)

TER_NAMES = {"noPunct": "no_punct", "asianSupport": "asian_support", "caseSensitive": "case_sensitive"}
TER_OPTIONS = [
    {"normalized": True},
    {"noPunct": True},
    {"normalized": True, "asianSupport": True},
    {"noPunct": True, "asianSupport": True},
    {"normalized": True, "noPunct": True, "asianSupport": True, "caseSensitive": True},
    {"caseSensitive": True},
]


def ter(options):
    return TER(**{TER_NAMES.get(name, name): value for name, value in options.items()})


def ter_answer(score):
    return {"value": score.score, "edits": score.num_edits, "referenceLength": score.ref_length}


def shuffled():
    """Words in another order, few and many of them, so that runs must be moved, and the search meets its limits."""
    for length in (5, 8, 15, 30, 60, 110):
        for words in (PLAIN[:4], PLAIN, [f"w{i}" for i in range(length)]):
            truth = words[:length] if len(words) >= length else sentence(words, length)
            guess = list(truth)
            for _ in range(rng.randint(1, 3)):
                start, size = rng.randrange(length), rng.randint(1, max(1, length // 3))
                run = guess[start : start + size]
                del guess[start : start + size]
                to = rng.randint(0, len(guess))
                guess[to:to] = run
            yield [[" ".join(truth)]], [" ".join(changed(guess, 0.1))]
    yield [["a b " * 40]], ["b a " * 40]
    yield [["a"]], ["b " * 70 + "a"]
    yield [["b " * 70 + "a"]], ["a"]
    yield [["dog's)", "dog's."]], ["dog's)"]


corpus_cases("ter", ter, ter_answer, some(TER_OPTIONS, 3), PLAINLY + ODDLY)
corpus_cases("ter-shifts", ter, ter_answer, lambda _: [{}], list(shuffled()))

KINDS = {"rouge1": "rouge1", "rouge2": "rouge2", "rouge4": "rouge4", "rougeL": "rougeL", "rougeLsum": "rougeLsum"}
LONG = [
    (["\n".join(pair(0.1, 9)[0] for _ in range(3))], "\n".join(pair(0.1, 9)[0] for _ in range(rng.randint(1, 3))))
    for _ in range(10)
]


def rouge_answer(scores):
    return {
        kind: {"precision": score.precision, "recall": score.recall, "f1": score.fmeasure}
        for kind, score in scores.items()
    }


write(
    "metrics",
    "rouge",
    "rouge_score",
    MADE,
    [
        case(
            {"references": [refs], "hypotheses": [guess], "options": {"useStemmer": True} if stem else {}},
            lambda: rouge_answer(RougeScorer(list(KINDS), use_stemmer=stem).score_multi(refs, guess)),
        )
        for refs, guess in [
            *((refs, guess) for corpus in PLAINLY[:30] + ODDLY for refs, guess in zip(*corpus)),
            *LONG,
        ]
        for stem in (False, True)
    ],
)

# Words with every suffix that the stemmer knows, after stems of every shape.
SUFFIXES = """s es ies sses ss ed eed ied ing y ational tional enci ency anci izer bli ably alli ally entli ently eli ousli ization ation
ator alism iveness fulness ousness aliti ality iviti biliti bility fulli fully logi logy icate ative alize iciti icity ical ful ness al
ance ence er ic able ible ant ement ment ent sion tion ion ou ism ate iti ous ive ize e l ll tt ss zz at bl iz ating bling izing atted
hopping falling hissing fizzed failing filing""".split()
STEMS = ["", "t", "tr", "oat", "tree", "troubl", "y", "by", "ivy", "hop", "controll", "sky", "ge", "archaeo", "x", "box", "pay", "yyy", "ab", "a1"]
IRREGULAR = "sky skies dying lying tying news innings inning outings outing cannings canning howe proceed exceed succeed".split()
words = [stem + suffix for stem in STEMS for suffix in SUFFIXES] + IRREGULAR
stemmer = RougeScorer([], use_stemmer=True)._tokenizer
write(
    "metrics",
    "rouge-stems",
    "rouge_score",
    MADE,
    [
        case({"words": words[i::24]}, lambda: stemmer.tokenize(" ".join(words[i::24])))
        for i in range(24)
    ],
)


def jiwer_cases():
    for references, hypotheses in PLAINLY + ODDLY:
        yield [refs[0] for refs in references], hypotheses
    for length in (31, 32, 33, 40, 63, 64, 65, 70, 96, 97, 130):
        alphabet = PLAIN[: rng.choice([2, 3, 8, 20])]
        truth = sentence(alphabet, length)
        yield [" ".join(truth)], [" ".join(changed(truth, rng.choice([0.2, 0.6])))]
        yield [" ".join(sentence(alphabet, length))], [" ".join(sentence(alphabet, rng.randint(1, 2 * length)))]
    yield ["a", "b"], ["a"]


def jiwer_answer(references, hypotheses):
    def counts(output):
        return {name: getattr(output, name) for name in ("hits", "substitutions", "deletions", "insertions")}

    by_word = jiwer.process_words(references, hypotheses)
    by_char = jiwer.process_characters(references, hypotheses)
    return {
        "words": counts(by_word),
        "chars": counts(by_char),
        "wer": by_word.wer,
        "mer": by_word.mer,
        "wil": by_word.wil,
        "wip": by_word.wip,
        "cer": by_char.cer,
    }


write(
    "metrics",
    "word-edits",
    "jiwer",
    MADE,
    [
        case({"references": references, "hypotheses": hypotheses}, lambda: jiwer_answer(references, hypotheses))
        for references, hypotheses in jiwer_cases()
    ],
)


def noise(seed, length, letters):
    """The same letters in TypeScript: a linear congruential generator."""
    text = []
    for _ in range(length):
        seed = (seed * 1664525 + 1013904223) % 2**32
        text.append("abcdefghijklmnop"[(seed >> 16) % letters])
    return "".join(text)


# Too long to be written down: pairs for which RapidFuzz divides its table.
write(
    "metrics",
    "char-edits-long",
    "jiwer",
    MADE,
    [
        case(
            {"seed": seed, "lengths": [n, m], "letters": letters},
            lambda: jiwer_answer([noise(seed, n, letters)], [noise(seed + 1, m, letters)])["chars"],
        )
        for seed, (n, m, letters) in enumerate(
            [(1900, 2100, 4), (2100, 2100, 2), (3000, 2900, 4), (5000, 1200, 3), (900, 6000, 16), (4200, 4100, 8)]
        )
    ],
)

write(
    "metrics",
    "edit-distance",
    "torchmetrics",
    MADE,
    [
        case(
            {"references": references, "hypotheses": hypotheses, "options": options},
            lambda: edit_distance(hypotheses, references, substitution_cost=options.get("substitutionCost", 1)).double(),
        )
        for references, hypotheses in [(["a" * 3], []), *[([refs[0] for refs in r], h) for r, h in PLAINLY[:30] + ODDLY[:20]]]
        for options in ({}, {"substitutionCost": 2}, {"substitutionCost": 3})
    ],
)

EED_OPTIONS = [
    {"language": "ja"},
    {"alpha": 1.0, "rho": 0.1},
    {"deletion": 0.7, "insertion": 0.4, "rho": 0.0},
]


def eed(references, hypotheses, language="en", **costs):
    prepare = _preprocess_en if language == "en" else _preprocess_ja
    scores = [
        float(_compute_sentence_statistics(prepare(guess), [prepare(truth) for truth in refs], **costs))
        for refs, guess in zip(references, hypotheses)
    ]
    return sum(scores) / len(scores)


write(
    "metrics",
    "extended-edit-distance",
    "torchmetrics",
    MADE,
    [
        case(
            {"references": simply(references), "hypotheses": hypotheses, "options": options},
            lambda: eed(references, hypotheses, **options),
        )
        for references, hypotheses in PLAINLY[1:35] + ODDLY
        for options in some(EED_OPTIONS, 1)(None)
        if not (options.get("language") == "ja" and any(not ref.strip() for refs in references for ref in refs))
    ],
)

ANSWERS = ["The Cat", "cat", "a cat!", "the", "", "an apple a day", "théâtre", "é a", "a's", "the the dog", "dog, cat", "U.S.A.", "1,000"]


def squad_answer(references, hypotheses):
    scores = squad(
        [{"prediction_text": guess, "id": str(i)} for i, guess in enumerate(hypotheses)],
        [{"answers": {"answer_start": [0], "text": refs}, "id": str(i)} for i, refs in enumerate(references)],
    )
    return {"exactMatch": float(scores["exact_match"]) / 100, "f1": float(scores["f1"]) / 100}


def squad_cases():
    for truth in ANSWERS:
        for guess in ANSWERS:
            yield [[truth]], [guess]
    yield from PLAINLY
    yield from ODDLY
    for _ in range(20):
        yield [rng.sample(ANSWERS, rng.randint(1, 4)) for _ in range(5)], [rng.choice(ANSWERS) for _ in range(5)]


write(
    "metrics",
    "squad",
    "torchmetrics",
    MADE,
    [
        case({"references": simply(references), "hypotheses": hypotheses}, lambda: squad_answer(references, hypotheses))
        for references, hypotheses in squad_cases()
    ],
)


def perplexities():
    for rows, cols in ((1, 1), (1, 3), (4, 5), (7, 11), (20, 4)):
        for scale in (0.1, 3, 30):
            yield [[round(rng.gauss(0, scale), 2) for _ in range(cols)] for _ in range(rows)], [
                rng.randrange(cols) for _ in range(rows)
            ]


def perplexity_case(logits, tokens, options):
    return case(
        {
            "yTrue": tokens,
            "logits": {"data": [each for row in logits for each in row], "rows": len(logits), "cols": len(logits[0])},
            "options": options,
        },
        lambda: perplexity(torch.tensor([logits]), torch.tensor([tokens]), options.get("ignoreIndex")),
    )


write(
    "metrics",
    "perplexity",
    "torchmetrics",
    MADE,
    [
        perplexity_case(logits, given, options)
        for logits, tokens in perplexities()
        for given, options in (
            (tokens, {}),
            (tokens, {"ignoreIndex": tokens[0]}),
            ([-100 if rng.random() < 0.4 else token for token in tokens], {"ignoreIndex": -100}),
            ([token + 1 for token in tokens], {}),
            ([*tokens, 0], {}),
        )
    ],
)

TYPES = ["PER", "LOC", "X-Y"]


def tags(prefixes, count, types):
    """Mostly runs of one type, so that entities are longer than a token."""
    made, kind = [], rng.choice(types)
    for _ in range(count):
        kind = kind if rng.random() < 0.7 else rng.choice(types)
        prefix = rng.choice(prefixes)
        made.append("O" if prefix == "O" else f"{prefix}-{kind}" if kind else prefix)
    return made


def flip(tag):
    return tag if len(tag) < 2 else f"{tag[2:]}-{tag[0]}"


def entity_answer(y_true, y_pred, options):
    given = {"suffix": options.get("suffix", False), "zero_division": options.get("zeroDivision", 0)}
    if "scheme" in options:
        name = options["scheme"]
        given |= {"mode": "strict", "scheme": None if name == "auto" else getattr(schemes, name)}
    report = classification_report(y_true, y_pred, output_dict=True, **given)

    def scores(row):
        return {"precision": row["precision"], "recall": row["recall"], "f1": row["f1-score"], "support": row["support"]}

    averages = {name: scores(report.pop(f"{name} avg")) for name in ("micro", "macro", "weighted")}
    return {"types": [{"type": name, **scores(row)} for name, row in report.items()], **averages}


def entity_tasks():
    for prefixes, scheme in [
        ("BIO", "IOB2"),
        ("BIO", "IOB1"),
        ("IOE", "IOE1"),
        ("IOE", "IOE2"),
        ("BIOES", "IOBES"),
        ("BILOU", "BILOU"),
        ("BO", "IOB2"),
        ("EO", "IOE2"),
        ("BEO", "IOBES"),
        ("BLO", "BILOU"),
        ("IO", "IOB2"),
        ("S", "IOBES"),
        ("U", "BILOU"),
        ("O", "IOB2"),
    ]:
        for turn in range(7):
            types = TYPES if turn != 5 else [""]
            lengths = [rng.randint(1, 7) for _ in range(rng.randint(1, 3))]
            y_true = [tags(prefixes, length, types) for length in lengths]
            y_pred = [[tag if rng.random() < 0.7 else tags(prefixes, 1, types)[0] for tag in row] for row in y_true]
            if turn == 6:
                y_true, y_pred = [[[flip(tag) for tag in row] for row in each] for each in (y_true, y_pred)]
            common = {"suffix": True} if turn == 6 else {}
            zero = {"zeroDivision": 1} if turn % 3 == 1 else {}
            for chosen in [{}, {"scheme": scheme}, {"scheme": "auto"}]:
                if chosen == {} and set(prefixes) & set("LU"):
                    continue
                yield y_true, y_pred, {**common, **zero, **chosen}
    yield [["B-X"]], [["B-X", "O"]], {}
    yield [["B-X"], ["O"]], [["B-X"]], {}
    yield [["S-X"]], [["S-X"]], {"scheme": "IOB2"}
    yield [["Q-X"]], [["S-X"]], {"scheme": "IOBES"}


write(
    "metrics",
    "entity-report",
    "seqeval",
    MADE,
    [
        case({"yTrue": y_true, "yPred": y_pred, "options": options}, lambda: entity_answer(y_true, y_pred, options))
        for y_true, y_pred, options in entity_tasks()
    ],
)
