export { type FoldWorkers, foldWorkers, type WorkerLike } from "./fold-workers.ts";
export { type PortLike, type RemoteContext, serveFolds } from "./serve-folds.ts";
