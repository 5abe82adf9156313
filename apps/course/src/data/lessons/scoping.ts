import type { Lesson } from "../lesson.ts";

export const scoping: readonly Lesson[] = [
  {
    number: "0.1",
    title: "Should this be ML at all?",
    minutes: 12,
    type: ["lecture", "reading"],
    topic: "scoping",
    core: false,
    challenges: ["model-complexity"],
    packages: ["impact"],
    data: ["seattle-weather"],
    url: "/scoping/should-this-be-ml/",
    promise: "Score an idea by its impact and its cost, and beat a rule before you train anything.",
    written: false,
  },
];
