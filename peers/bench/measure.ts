import type { Case, Result } from "./case.ts";
import type { Worker } from "./worker.ts";

/** Milliseconds that one case may take, after which the rounds it had count. */
const BUDGET = 8_000;
const ROUNDS = { least: 5, most: 25 };
const WARM_UPS = 3;

/** How often one side runs before the other's turn; the best counts, since the first finds caches full of the other's data. */
const TURN = 3;

/** Times a case: ours and the peer's in turn, after warm-ups, and both answers compared. */
export async function measure(each: Case, worker: Worker): Promise<Result> {
  const arrays = each.data();
  await worker.prepare(arrays, each.setup);

  let answer: unknown;
  const time = async (): Promise<number> => {
    const start = performance.now();
    answer = each.ours(arrays);
    return performance.now() - start;
  };
  const limits = { numpy: each.numpy, c: worker.hasC ? each.c : undefined };
  const ours: number[] = [];
  const theirs: number[] = [];
  const floors: Record<keyof typeof limits, number[]> = { numpy: [], c: [] };
  const start = performance.now();
  for (let round = -WARM_UPS; round < ROUNDS.most; round++) {
    const times = [await best(time), await best(() => worker.time(each.theirs))] as const;
    if (round === -WARM_UPS) {
      const value = each.answer ? each.answer(answer) : answer;
      agree(value, await worker.value(each.theirAnswer ?? "answer"), each.name);
    }
    for (const name of ["numpy", "c"] as const) {
      const expression = limits[name];
      if (expression !== undefined) floors[name].push(await best(() => worker.time(expression)));
    }
    if (round < 0) continue;
    ours.push(times[0]);
    theirs.push(times[1] * (each.times ?? 1));
    if (round + 1 >= ROUNDS.least && performance.now() - start > BUDGET) break;
  }

  const [our, their] = [median(ours), median(theirs)];
  return {
    name: each.name,
    n: each.n,
    peer: each.peer,
    rounds: ours.length,
    ours: our,
    theirs: their,
    ratio: their / our,
    ...(floors.numpy.length > 0 ? { numpyRatio: median(floors.numpy) / our } : {}),
    ...(floors.c.length > 0 ? { cRatio: median(floors.c) / our } : {}),
  };
}

/** The shortest of a turn; what takes long runs once. */
async function best(time: () => Promise<number>): Promise<number> {
  let shortest = await time();
  for (let run = 1; run < TURN && shortest < 100; run++) shortest = Math.min(shortest, await time());
  return shortest;
}

/** Throws unless both answers are the same: numbers to 1e-9, everything that the peer's has. */
function agree(ours: unknown, theirs: unknown, path: string): void {
  const expected = typeof theirs === "string" && /^(nan|-?inf)$/.test(theirs) ? special(theirs) : theirs;
  if (typeof expected === "number" && typeof ours === "number") {
    const close = Math.abs(ours - expected) <= 1e-9 * Math.max(1e-300, Math.abs(expected));
    if (!close && !Object.is(ours, expected) && ours !== expected) {
      throw new Error(`${path}: ours is ${ours}, the peer's ${expected}`);
    }
  } else if (typeof expected === "object" && expected !== null && typeof ours === "object" && ours !== null) {
    if (Array.isArray(expected) && (ours as ArrayLike<unknown>).length !== expected.length) {
      throw new Error(
        `${path}: ours has length ${(ours as ArrayLike<unknown>).length}, not ${expected.length}`,
      );
    }
    for (const [key, value] of Object.entries(expected)) {
      agree((ours as Record<string, unknown>)[key], value, `${path}.${key}`);
    }
  } else if (ours !== expected) {
    throw new Error(`${path}: ours is ${ours}, the peer's ${expected}`);
  }
}

const special = (text: string): number => (text === "nan" ? NaN : text === "inf" ? Infinity : -Infinity);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
