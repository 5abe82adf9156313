/** The eight things that go wrong once a model is in production; every lesson answers at least one. */
export const challenges = {
  "data-dependencies": "Data dependencies",
  "external-world": "Changes in the external world",
  "model-complexity": "Model complexity",
  reproducibility: "Reproducibility",
  testing: "Testing",
  monitoring: "Monitoring",
  deployment: "Model deployment",
  delivery: "Quick delivery of new models",
} as const;

export type Challenge = keyof typeof challenges;
type Package = "stats" | "metrics" | "split" | "impact" | "drift" | "inference" | "tracking";

/** The lectures, in the order of the course. */
export const lectures = {
  scoping: { title: "Before you start", about: "Whether to build it at all." },
  "machine-learning": {
    title: "Machine learning",
    about: "The words, the algorithms, and what they can and cannot do.",
  },
  "data-management": {
    title: "Data management",
    about: "Getting data, labelling it, and parting it so that the test still means something.",
  },
  "train-evaluate": {
    title: "Train and evaluate",
    about: "From a first network to a number you can defend.",
  },
  "deploy-monitor": {
    title: "Deploy and monitor",
    about: "Serving predictions, watching them, and replacing the model in time.",
  },
  "product-management": {
    title: "Productize it",
    about: "What it is worth, to whom, and who decides.",
  },
} as const;

export type Topic = keyof typeof lectures;

export interface Lesson {
  /** Number as shown: lecture, then place in it. */
  readonly number: string;
  readonly title: string;
  /** Reading time. */
  readonly minutes: number;
  readonly type: readonly ("lecture" | "reading")[];
  readonly topic: Topic;
  /** Whether it belongs to the 13 lessons of the original schedule. */
  readonly core: boolean;
  readonly challenges: readonly Challenge[];
  readonly packages: readonly Package[];
  readonly data: readonly string[];
  readonly url: `/${string}/`;
  /** One line: what the learner can do afterwards. */
  readonly promise: string;
  /** Whether the lesson is written. */
  readonly written: boolean;
}
