import { describe, expect, it } from "vitest";
import { challenges, lectures, lessons } from "../src/data/syllabus.ts";

describe("the syllabus", () => {
  it("has the original schedule at its core: 13 lessons, 141 minutes", () => {
    const core = lessons.filter((lesson) => lesson.core);
    expect(core).toHaveLength(13);
    expect(core.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(141);
    expect(core.map(({ title, minutes, url }) => [title, minutes, url])).toEqual([
      ["Why ML, and why now", 5, "/machine-learning/why-now/"],
      ["ML terminology", 8, "/machine-learning/terminology/"],
      ["Supervised Learning", 15, "/machine-learning/supervised-learning/"],
      ["Unsupervised Learning", 15, "/machine-learning/unsupervised-learning/"],
      ["Deep Learning", 15, "/machine-learning/deep-learning/"],
      ["Data Access", 10, "/data-management/access/"],
      ["Data Collection", 8, "/data-management/collection/"],
      ["Data Curation", 8, "/data-management/curation/"],
      ["Framework and Hardware", 10, "/train-evaluate/framework-hardware/"],
      ["Training Neural Networks", 12, "/train-evaluate/train-neural-networks/"],
      ["Model evaluation", 5, "/train-evaluate/model-evaluation/"],
      ["ML Product Development Process", 20, "/productize/product-development-process/"],
      ["Measuring Business Impact", 10, "/productize/business-impact/"],
    ]);
  });
  it("has 30 lessons, each with a URL of its own and a challenge it answers", () => {
    expect(lessons).toHaveLength(30);
    expect(new Set(lessons.map(({ url }) => url)).size).toBe(30);
    for (const { challenges: answered } of lessons) expect(answered.length).toBeGreaterThan(0);
  });
  it("answers every challenge, in every lecture's lessons", () => {
    for (const challenge of Object.keys(challenges)) {
      expect(lessons.some((lesson) => (lesson.challenges as readonly string[]).includes(challenge))).toBe(
        true,
      );
    }
    for (const topic of Object.keys(lectures))
      expect(lessons.some((lesson) => lesson.topic === topic)).toBe(true);
  });
});
