export * as fc from "fast-check";
export { type Golden, type GoldenCase, golden, revive } from "./golden.ts";
export { near } from "./near.ts";
export { property } from "./property.ts";
export { rejects } from "./rejects.ts";
