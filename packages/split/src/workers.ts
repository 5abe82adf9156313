export { type FoldWorkers, foldWorkers, type WorkerLike } from "./fold-workers.ts";
export { type PortLike, serveFolds } from "./serve-folds.ts";
