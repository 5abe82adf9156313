import type { Question } from "./question.ts";

export const modelEvaluation: readonly Question[] = [
  {
    ask: "In a month, 2 of 1,000 payments are fraud. A model flags nothing. What is its accuracy?",
    options: [
      { text: "0.2 %", because: "That is the share of fraud. The model is right about all the others." },
      { text: "50 %", because: "That would be a coin. Flagging nothing is right whenever nothing happened." },
      { text: "99.8 %", right: true, because: "998 of 1,000 answers are right, and every fraud is missed." },
    ],
  },
  {
    ask: "You lower the threshold from which a report is flagged. What can not happen?",
    options: [
      {
        text: "Recall falls.",
        right: true,
        because: "Every report flagged before is still flagged, so what was found stays found.",
      },
      {
        text: "Precision falls.",
        because: "It often does: the new flags are those the model was less sure of.",
      },
      {
        text: "Precision rises.",
        because: "It may: if the next reports happen to be damaged, the share of right flags grows.",
      },
    ],
  },
  {
    ask: "What does this print?",
    code: "precision([1, 1, 0, 0], [0, 0, 0, 0]);",
    options: [
      {
        text: "0",
        right: true,
        because: "Nothing was flagged: the field's convention is 0, and scikit-learn's default, too.",
      },
      {
        text: "1",
        because: "No flag was wrong, but none was right either; the convention is the cautious one.",
      },
      { text: "0.5", because: "Half of the answers are right, but that is accuracy." },
    ],
  },
  {
    ask: "Two models have ROC AUCs of 0.764 (0.731 to 0.795) and 0.770 (0.738 to 0.801) on the same test reports. What do you do?",
    options: [
      {
        text: "Take the second: its number is higher.",
        because: "The difference is a tenth of the width of either interval.",
      },
      {
        text: "Conclude that they are equally good.",
        because: "Not finding a difference is not finding that there is none.",
      },
      {
        text: "Compare them pair by pair on the same reports.",
        right: true,
        because:
          "What both find easy or hard cancels, so the difference can be told far more sharply than from two intervals.",
      },
    ],
  },
];
