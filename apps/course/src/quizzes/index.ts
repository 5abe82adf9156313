import { dataCuration } from "./data-curation.ts";
import { modelEvaluation } from "./model-evaluation.ts";
import { monitoring } from "./monitoring.ts";
import type { Question } from "./question.ts";

export const quizzes: Readonly<Record<string, readonly Question[]>> = {
  "data-curation": dataCuration,
  "model-evaluation": modelEvaluation,
  monitoring,
};
