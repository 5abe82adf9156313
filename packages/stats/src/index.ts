export { type ArgsortOptions, argsort, type SortedRows, sortRows } from "./argsort.ts";
export type { CorrelationOptions, CorrelationResult } from "./association/correlation.ts";
export { cramersV } from "./association/cramers-v.ts";
export { type KendallOptions, type KendallResult, kendall } from "./association/kendall.ts";
export { mutualInformation } from "./association/mutual-information.ts";
export { pearson } from "./association/pearson.ts";
export { spearman } from "./association/spearman.ts";
export { theilsU } from "./association/theils-u.ts";
export {
  type BootstrapMethod,
  type BootstrapOptions,
  type BootstrapResult,
  bootstrap,
  bootstrapWeights,
  type StandardErrorOption,
} from "./bootstrap.ts";
export { energyDistance, energyDistanceSorted } from "./distances/energy-distance.ts";
export { hellingerDistance } from "./distances/hellinger-distance.ts";
export { type JensenShannonOptions, jensenShannonDistance } from "./distances/jensen-shannon-distance.ts";
export { type KlDivergenceOptions, klDivergence } from "./distances/kl-divergence.ts";
export {
  type PopulationStabilityIndexOptions,
  populationStabilityIndex,
} from "./distances/population-stability-index.ts";
export { totalVariationDistance } from "./distances/total-variation-distance.ts";
export { wassersteinDistance, wassersteinDistanceSorted } from "./distances/wasserstein-distance.ts";
export { beta } from "./distributions/beta.ts";
export { binomial } from "./distributions/binomial.ts";
export { chiSquare } from "./distributions/chi-square.ts";
export type { DiscreteDistribution } from "./distributions/discrete-distribution.ts";
export type { Distribution } from "./distributions/distribution.ts";
export { f } from "./distributions/f.ts";
export { gamma } from "./distributions/gamma.ts";
export { hypergeometric } from "./distributions/hypergeometric.ts";
export { kolmogorov } from "./distributions/kolmogorov.ts";
export { normal } from "./distributions/normal.ts";
export { poisson } from "./distributions/poisson.ts";
export { studentizedRange } from "./distributions/studentized-range.ts";
export { t } from "./distributions/t.ts";
export { type Ecdf, ecdf } from "./ecdf.ts";
export { type InvalidInputCode, InvalidInputError } from "./errors.ts";
export { type JackknifeOptions, type JackknifeResult, jackknife } from "./jackknife.ts";
export { checkMatrix, type Matrix } from "./matrix.ts";
export { Moments, type MomentsState } from "./moments.ts";
export { type QuantileMethod, type QuantileOptions, quantile, quantileSorted } from "./quantile.ts";
export { type RankDataOptions, type RankMethod, rankData } from "./rank-data.ts";
export {
  requireFinite,
  requireInRange,
  requireInteger,
  requireLength,
  requireOption,
  requireOrdered,
  requireSameLength,
  requireWeights,
} from "./require.ts";
export { type ChoiceOptions, createRng, type Rng, type RngState, type Shufflable } from "./rng.ts";
export { type Countable, DistinctSketch, type DistinctSketchOptions } from "./sketches/distinct-sketch.ts";
export {
  type HeavyHitter,
  HeavyHitters,
  type HeavyHittersOptions,
  type HeavyHittersQuery,
} from "./sketches/heavy-hitters.ts";
export { Histogram, type HistogramState } from "./sketches/histogram.ts";
export { QuantileSketch, type QuantileSketchOptions } from "./sketches/quantile-sketch.ts";
export type { SketchState } from "./sketches/sketch-state.ts";
export { sort } from "./sort.ts";
export {
  type ArrowTable,
  type ArrowVector,
  type Column,
  column,
  columnLength,
  columnNames,
  type DictionaryColumn,
  isDictionary,
  isNumeric,
  type Label,
  readLabels,
  readNumbers,
  rowCount,
  type Table,
} from "./table.ts";
export { adjustPValues, type PValueAdjustment } from "./tests/adjust-p-values.ts";
export type { Alternative } from "./tests/alternative.ts";
export { type AndersonDarlingOptions, andersonDarlingTest } from "./tests/anderson-darling-test.ts";
export { bartlettTest } from "./tests/bartlett-test.ts";
export { type BrunnerMunzelOptions, brunnerMunzelTest } from "./tests/brunner-munzel-test.ts";
export {
  type ChiSquareOptions,
  type ChiSquareResult,
  type ChiSquareTestResult,
  chiSquareContingency,
  chiSquareTest,
} from "./tests/chi-square-test.ts";
export { cochranQTest } from "./tests/cochran-q-test.ts";
export { type CramerVonMisesOptions, cramerVonMisesTest } from "./tests/cramer-von-mises-test.ts";
export { type EppsSingletonOptions, eppsSingletonTest } from "./tests/epps-singleton-test.ts";
export { type FisherExactOptions, fisherExactTest } from "./tests/fisher-exact-test.ts";
export { friedmanTest } from "./tests/friedman-test.ts";
export { gContingency, gTest } from "./tests/g-test.ts";
export { kruskalTest } from "./tests/kruskal-test.ts";
export { type KsMethod, type KsOptions, type KsPValue, ksPValue } from "./tests/ks-p-value.ts";
export { type KsResult, ksTest, ksTestSorted } from "./tests/ks-test.ts";
export { type LeveneOptions, type LeveneResult, leveneTest } from "./tests/levene-test.ts";
export { type MannWhitneyUOptions, mannWhitneyUTest } from "./tests/mann-whitney-u-test.ts";
export { type McnemarOptions, mcnemarTest } from "./tests/mcnemar-test.ts";
export {
  type PermutationOptions,
  type PermutationResult,
  permutationTest,
} from "./tests/permutation-test.ts";
export { type TTestOptions, type TTestResult, tTest } from "./tests/t-test.ts";
export type { DfTestResult, MethodTestResult, TestResult } from "./tests/test-result.ts";
export { type WilcoxonOptions, wilcoxonTest } from "./tests/wilcoxon-test.ts";
export {
  type Proportion,
  type ZTestProportionsOptions,
  type ZTestProportionsResult,
  zTestProportions,
} from "./tests/z-test-proportions.ts";
