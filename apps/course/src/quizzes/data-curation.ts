import type { Question } from "./question.ts";

export const dataCuration: readonly Question[] = [
  {
    ask: "A hospital's model reads X-rays. Each patient has several. How should they be divided?",
    options: [
      {
        text: "At random, image by image.",
        because:
          "The same patient's other images would be in training: the model may know the patient, not the illness.",
      },
      {
        text: "By patient: all images of one go to one part.",
        right: true,
        because: "The question is how well it does for patients it has never seen.",
      },
      {
        text: "By date, image by image.",
        because: "Better than at random, but a patient examined in both periods is still in both parts.",
      },
    ],
  },
  {
    ask: "You try twenty settings, and choose by the test set. What is the best test score now?",
    options: [
      {
        text: "An honest estimate: the model never trained on the test.",
        because: "It did not, but you did: you chose what happened to suit those rows.",
      },
      {
        text: "Too high, on average.",
        right: true,
        because:
          "The best of twenty is partly the luckiest of twenty. Choose on validation, and ask the test once.",
      },
      {
        text: "Too low, on average.",
        because: "Choosing the highest of several noisy scores can only push it up.",
      },
    ],
  },
  {
    ask: "What does this print?",
    code: "const { parts } = split({ train: 0.5, test: 0.5 }, { time: [10, 30, 20, 40] });\nconsole.log(parts.test);",
    options: [
      { text: "[2, 3]", because: "Those are the last two rows, but row 2 happened at 20, before row 1." },
      {
        text: "[1, 3]",
        right: true,
        because: "Rows 1 and 3 are the latest: at 30 and at 40. Parts follow time, not the order of rows.",
      },
      { text: "[30, 40]", because: "A split gives row numbers, not values." },
    ],
  },
];
