import { modelEvaluation } from "./model-evaluation.ts";
import type { Question } from "./question.ts";

export const quizzes: Readonly<Record<string, readonly Question[]>> = { "model-evaluation": modelEvaluation };
