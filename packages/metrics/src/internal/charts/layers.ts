import type { Palette } from "./palette.ts";

type Part = Readonly<Record<string, unknown>>;

/** An axis of shares from 0 to 1. */
export function shareAxis(field: string, title: string): Part {
  return {
    field,
    type: "quantitative",
    title,
    scale: { domain: [0, 1], nice: false },
    axis: { format: ".0%", tickCount: 5 },
  };
}

/** A line through points, in their order. */
export function curve(values: readonly Part[], color: string, x: Part, y: Part, mark: Part = {}): Part {
  return {
    data: { values: values.map((each, order) => ({ ...rounded(each), order })) },
    mark: { type: "line", color, strokeWidth: 2.5, strokeJoin: "round", clip: true, ...mark },
    encoding: { x, y, order: { field: "order" } },
  };
}

/** A thin dashed line between two points, for what the model is held against. */
export function reference(
  from: readonly [number, number],
  to: readonly [number, number],
  colours: Palette,
  x: Part,
  y: Part,
): Part {
  const points = [from, to].map(([a, b]) => ({ [String(x["field"])]: a, [String(y["field"])]: b }));
  return curve(points, colours.neutral, x, y, { strokeWidth: 1.25, strokeDash: [5, 4] });
}

/** One point with its name beside it. */
export function marked(
  point: Part,
  label: string,
  colours: Palette,
  x: Part,
  y: Part,
  text: Part = { align: "left", dx: 9, dy: 12 },
): readonly Part[] {
  const data = { values: [{ ...point, label }] };
  return [
    {
      data,
      mark: { type: "point", filled: true, size: 90, color: colours.model, opacity: 1 },
      encoding: { x, y },
    },
    {
      data,
      mark: { type: "text", fontWeight: "bold", ...text },
      encoding: { x, y, text: { field: "label" } },
    },
  ];
}

/** Numbers with six digits: more than any picture shows. */
function rounded(point: Part): Part {
  const digits = (value: unknown) =>
    typeof value === "number" && Number.isFinite(value) ? Number(value.toPrecision(6)) : value;
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [name, digits(value)]));
}
