import type { Question } from "./question.ts";

export const monitoring: readonly Question[] = [
  {
    ask: "A nightly test compares two million rows with training and reports p = 0.0001. What do you know?",
    options: [
      {
        text: "The data has drifted a lot.",
        because: "With two million rows a change of a fraction of a per cent has such a p-value.",
      },
      {
        text: "The data is not exactly the same as in training.",
        right: true,
        because: "That is all it says. How large the change is, another number must tell.",
      },
      {
        text: "The model is now worse.",
        because: "A p-value knows nothing of the model, nor of the size of the change.",
      },
    ],
  },
  {
    ask: "The inputs drift far over the line. The model's quality, measured on fresh labels, is what it was. What do you do?",
    options: [
      {
        text: "Roll back to the previous model at once.",
        because: "It learned from the same old data, and this one still does its work.",
      },
      {
        text: "Ignore it and raise the line.",
        because: "The change is real; the next one may be less kind. First learn what it was.",
      },
      {
        text: "Find out what changed, and keep watching quality.",
        right: true,
        because: "Drift is a reason to look. Nothing says yet that anything should be replaced.",
      },
    ],
  },
  {
    ask: "What does this print?",
    code: "const { columns } = detectDrift({ x: [1, 2, 3, 4] }, { x: [1, 2, 3, 4] });\nconsole.log(columns[0].effect);",
    options: [
      {
        text: "0",
        right: true,
        because: "The two samples agree at every value: no row lies on another side.",
      },
      { text: "1", because: "An effect of 1 would mean that the samples do not overlap at all." },
      { text: "NaN", because: "Few rows make the change untestable, not the distance: it is 0." },
    ],
  },
];
