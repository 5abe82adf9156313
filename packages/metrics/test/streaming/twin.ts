import { fc, type Golden, golden, near, property, rejects } from "@productizeml/testing";
import { expect, it } from "vitest";
import type { StreamingJson } from "../../src/streaming.ts";
import { orRefusal } from "../support.ts";

declare function structuredClone<T>(value: T): T;

/** A column or a matrix of a golden case. */
export type Rows = readonly (string | number | boolean)[] | MatrixRows;

interface MatrixRows {
  readonly data: readonly number[];
  readonly rows: number;
  readonly cols: number;
}

interface Weighted {
  readonly sampleWeight?: readonly number[];
}

/** What the laws need of a streaming metric. */
interface Streaming {
  readonly rows: number;
  update(yTrue: never, yPred: never, options: Weighted): unknown;
  merge(other: never): unknown;
  compute(): unknown;
  toJSON(): StreamingJson;
}

/** A streaming class with the function that it must equal. */
export interface Twin<Options> {
  readonly kind: string;
  readonly make: (options: Options) => Streaming;
  readonly back: (json: StreamingJson) => Streaming;
  readonly oneShot: (yTrue: Rows, yPred: Rows, options: Options & Weighted) => unknown;
}

function sizeOf(values: Rows): number {
  return "cols" in values ? values.rows : values.length;
}

function slice(values: Rows, start: number, end: number): Rows {
  if (!("cols" in values)) return values.slice(start, end);
  const { data, rows, cols } = values;
  const to = Math.min(end, rows);
  return { data: data.slice(start * cols, to * cols), rows: Math.max(0, to - start), cols };
}

function feed<M extends Streaming>(
  metric: M,
  yTrue: Rows,
  yPred: Rows,
  weight: readonly number[] | undefined,
): M {
  metric.update(yTrue as never, yPred as never, weight ? { sampleWeight: weight } : {});
  return metric;
}

/** Feeds rows in chunks that end at the given rows. */
export function feedChunks<M extends Streaming>(
  metric: M,
  yTrue: Rows,
  yPred: Rows,
  weight: readonly number[] | undefined,
  ends: readonly number[],
): M {
  const n = sizeOf(yTrue);
  let start = 0;
  for (const end of [...ends.map((each) => each % (n + 1)).sort((a, b) => a - b), n]) {
    feed(metric, slice(yTrue, start, end), slice(yPred, start, end), weight?.slice(start, end));
    start = end;
  }
  return metric;
}

/** The peer's answers, for rows that come in chunks. What the peer refuses comes at once. */
export function twinGolden<Options extends object>(
  twin: Twin<Options>,
  file: unknown,
  of: (input: {
    readonly yTrue: Rows;
    readonly yPred?: Rows;
    readonly yScore?: Rows;
    readonly yProb?: Rows;
    readonly options: Options & Weighted & { readonly average?: unknown };
  }) => Options = ({ options }) => options,
  part?: string,
): void {
  const { peer, made, cases } = file as Golden;
  const chosen = cases
    .filter(({ input }) => (input as { options?: { average?: unknown } }).options?.average !== null)
    .map((each) => ({
      ...each,
      ...(part !== undefined && each.expected !== undefined
        ? { expected: (each.expected as Record<string, unknown>)[part] }
        : {}),
    }));
  let seed = 1;
  golden(
    twin.kind,
    { peer, made, cases: chosen },
    (input: Parameters<typeof of>[0]) => {
      const { yTrue } = input;
      const yPred = (input.yPred ?? input.yScore ?? input.yProb) as Rows;
      const { sampleWeight, ...options } = of(input) as Options & Weighted;
      const metric = twin.make(options as unknown as Options);
      seed = (seed * 48_271) % 2_147_483_647;
      const n = sizeOf(yTrue);
      const whole = sizeOf(yPred) !== n || (sampleWeight !== undefined && sampleWeight.length !== n);
      return orRefusal(() => {
        if (whole) feed(metric, yTrue, yPred, sampleWeight);
        else feedChunks(metric, yTrue, yPred, sampleWeight, [seed % 97, (seed >> 7) % 97]);
        return metric.compute();
      });
    },
    { absolute: 1e-15 },
  );
}

/** What holds of every streaming metric, on rows that the arbitrary draws. */
export function laws<Options extends object>(
  twin: Twin<Options>,
  options: Options,
  rows: fc.Arbitrary<{ readonly yTrue: Rows; readonly yPred: Rows }>,
): void {
  const drawn = fc.record({
    rows,
    weighted: fc.boolean(),
    ends: fc.array(fc.nat(50), { maxLength: 4 }),
  });
  const all = ({
    rows: { yTrue, yPred },
    weighted,
  }: {
    rows: { yTrue: Rows; yPred: Rows };
    weighted: boolean;
  }) => ({
    yTrue,
    yPred,
    weight: weighted ? Array.from({ length: sizeOf(yTrue) }, (_, i) => ((i * 7) % 5) / 3 + 0.1) : undefined,
  });
  const close = (actual: unknown, expected: unknown) => near(actual, expected, { absolute: 1e-12 });
  const empty = () => twin.make(options);
  const copy = (metric: Streaming) => twin.back(JSON.parse(JSON.stringify(metric)));
  const join = (a: Streaming, b: Streaming): Streaming => {
    const joined = copy(a);
    joined.merge(b as never);
    return joined;
  };

  property(`${twin.kind} of any chunks is the function of all rows`, drawn, (draw) => {
    const { yTrue, yPred, weight } = all(draw);
    const metric = feedChunks(empty(), yTrue, yPred, weight, draw.ends);
    const sampleWeight = weight ? { sampleWeight: weight } : {};
    close(metric.compute(), twin.oneShot(yTrue, yPred, { ...options, ...sampleWeight }));
    expect(metric.rows).toBe(sizeOf(yTrue));
  });

  property(`${twin.kind} merges: in any order, in any grouping, with the empty one`, drawn, (draw) => {
    const { yTrue, yPred, weight } = all(draw);
    const n = sizeOf(yTrue);
    const cuts = [0, Math.floor(n / 3), Math.floor((2 * n) / 3), n];
    const [a, b, c] = [0, 1, 2].map((i) =>
      feed(
        empty(),
        slice(yTrue, cuts[i], cuts[i + 1]),
        slice(yPred, cuts[i], cuts[i + 1]),
        weight?.slice(cuts[i], cuts[i + 1]),
      ),
    );
    const whole = feed(empty(), yTrue, yPred, weight).compute();
    close(join(join(a, b), c).compute(), whole);
    close(join(a, join(b, c)).compute(), whole);
    close(join(c, join(b, a)).compute(), whole);
    close(join(join(join(join(empty(), a), empty()), b), c).compute(), whole);
  });

  property(`${twin.kind} goes on after JSON and structuredClone`, drawn, (draw) => {
    const { yTrue, yPred, weight } = all(draw);
    const half = Math.ceil(sizeOf(yTrue) / 2);
    const metric = feed(empty(), slice(yTrue, 0, half), slice(yPred, 0, half), weight?.slice(0, half));
    const text = JSON.stringify(metric);
    const cloned = twin.back(structuredClone(metric.toJSON()));
    expect(JSON.stringify(cloned)).toBe(text);
    for (const each of [copy(metric), cloned]) {
      feed(each, slice(yTrue, half, 1e9), slice(yPred, half, 1e9), weight?.slice(half));
      close(each.compute(), feed(empty(), yTrue, yPred, weight).compute());
    }
  });

  it(`${twin.kind} leaves the other one of a merge as it is`, () => {
    const [{ yTrue, yPred }] = fc.sample(rows, { numRuns: 1, seed: 3 });
    const other = feed(empty(), yTrue, yPred, undefined);
    const before = JSON.stringify(other);
    const metric = feed(empty(), yTrue, yPred, undefined);
    metric.merge(other as never);
    feed(metric, yTrue, yPred, undefined);
    expect(JSON.stringify(other)).toBe(before);
  });

  const json = () => JSON.parse(JSON.stringify(empty()));
  rejects(
    "to compute without rows",
    () => empty().compute(),
    "empty-input",
    new RegExp(`^${twin.kind} requires at least 1 row before compute, got 0$`),
  );
  rejects(
    "another version",
    () => twin.back({ ...json(), version: 2 }),
    "bad-state",
    new RegExp(`^${twin.kind}.fromJSON requires version 1 of ${twin.kind}, got version 2$`),
  );
  rejects("another class's state", () => twin.back({ ...json(), kind: "Other" }), "bad-state", /got Other$/);
  rejects("a state that is none", () => twin.back({ ...json(), state: { rows: -1 } }), "bad-state");
  rejects("what is no state at all", () => twin.back(null as unknown as StreamingJson), "bad-state");
  rejects(
    "to merge other options",
    () => empty().merge(twin.back({ ...json(), options: { ...json().options, other: 1 } }) as never),
    "bad-option",
    new RegExp(`^${twin.kind}.merge requires another ${twin.kind} with options`),
  );
  rejects(
    "chunks of different lengths",
    () => {
      const [{ yTrue, yPred }] = fc.sample(rows, { numRuns: 1, seed: 3 });
      feed(empty(), yTrue, slice(yPred, 1, 1e9), undefined);
    },
    "length-mismatch",
  );
}
