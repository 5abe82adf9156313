import {
  type CalibrationCurve,
  calibrate,
  calibrationCurve,
  type IsotonicRegression,
  isotonicRegression,
} from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { scored } from "../data.ts";

const GRID = Array.from({ length: 64 }, (_, i) => 0.25 + i / 128);

const cases: readonly Case[] = [
  bench({
    name: "calibrationCurve, 10 bins",
    n: 1_000_000,
    peer: "calibration_curve",
    of: "scikit-learn",
    data: () => scored(1_000_000),
    ours: ({ yTrue, yScore }) => calibrationCurve(yTrue, yScore, { bins: 10 }),
    answer: (value) => (value as CalibrationCurve).probTrue,
    setup: "from sklearn.calibration import calibration_curve",
    theirs: "calibration_curve(yTrue, yScore, n_bins=10)",
    theirAnswer: "answer[0]",
  }),
  bench({
    name: "isotonicRegression",
    n: 1_000_000,
    peer: "IsotonicRegression.fit",
    of: "scikit-learn",
    data: () => scored(1_000_000),
    ours: ({ yTrue, yScore }) => isotonicRegression(yScore, yTrue),
    answer: (value) => calibrate(value as IsotonicRegression, GRID),
    setup: "from sklearn.isotonic import IsotonicRegression",
    theirs: "IsotonicRegression().fit(yScore, yTrue)",
    theirAnswer: "answer.predict([0.25 + i / 128 for i in range(64)])",
  }),
];
export default cases;
