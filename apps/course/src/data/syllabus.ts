import type { Lesson, Topic } from "./lesson.ts";
import { dataManagement } from "./lessons/data-management.ts";
import { deployMonitor } from "./lessons/deploy-monitor.ts";
import { machineLearning } from "./lessons/machine-learning.ts";
import { productManagement } from "./lessons/product-management.ts";
import { scoping } from "./lessons/scoping.ts";
import { trainEvaluate } from "./lessons/train-evaluate.ts";

export { type Challenge, challenges, type Lesson, lectures, type Topic } from "./lesson.ts";

/** Every lesson, written or planned, in the order of the course. */
export const lessons: readonly Lesson[] = [
  ...scoping,
  ...machineLearning,
  ...dataManagement,
  ...trainEvaluate,
  ...deployMonitor,
  ...productManagement,
];

/** Beyond the lessons: one project, and cases told as they happened. */
export const capstone = {
  title: "Ship the flight-delay alert",
  minutes: 30,
  about: "Brief, split, model, gate, canary, drift alarm and impact memo: one exported report.",
} as const;

export const cases = [
  "Bird strikes: which reports need a person first",
  "A spam filter's bad Monday",
  "Flight alerts that nobody wanted",
] as const;

/** The lesson at a path of the site, with or without the slash at its end. */
export function lessonAt(path: string): Lesson | undefined {
  const url = path.endsWith("/") ? path : `${path}/`;
  return lessons.find((each) => each.url === url);
}

export function lessonsOf(topic: Topic): readonly Lesson[] {
  return lessons.filter((each) => each.topic === topic);
}
