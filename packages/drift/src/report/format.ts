import type { ColumnDrift } from "../drift-report.ts";

const significant = /* @__PURE__ */ new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });
const rounded = /* @__PURE__ */ new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** A number with the digits it deserves. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) return signed(Number(value.toPrecision(3)).toExponential());
  return signed((size >= 1000 && size < 1e6 ? rounded : significant).format(value));
}

function signed(text: string): string {
  return text.replace("e+", "e").replaceAll("-", "−");
}

/** A whole number. */
export function count(value: number): string {
  return rounded.format(value);
}

/** A share as a percentage. */
export function percent(share: number, digits: number = share > 0 && share < 0.0995 ? 1 : 0): string {
  if (Number.isNaN(share)) return "–";
  if (share > 0 && share < 0.0005 && digits < 2) return "<\u00a00.1\u00a0%";
  return `${Number((100 * share).toFixed(digits))}\u00a0%`;
}

/** Two shares as percentages, with the digits that tell them apart. */
export function percents(before: number, after: number): string {
  let digits = Math.max(before, after) < 0.0995 ? 1 : 0;
  while (digits < 3 && before !== after && percent(before, digits) === percent(after, digits)) digits++;
  return `${percent(before, digits)} → ${percent(after, digits)}`;
}

/** A p-value. */
export function probability(p: number): string {
  if (Number.isNaN(p)) return "–";
  return p < 0.001 ? "< 0.001" : p.toPrecision(2);
}

/** A column's effect on its method's scale. */
export function effect({ effect: value, method }: ColumnDrift): string {
  if (Number.isNaN(value)) return "–";
  if (method === "ksTest" || method === "chiSquareTest") return percent(value);
  return method === "wassersteinDistance" ? `${number(value)} sd` : value.toFixed(3);
}

/** What an effect of this column is a size of. */
export function effectMeaning({ method }: ColumnDrift, mostlyMissing: boolean): string {
  switch (method) {
    case "ksTest":
      return mostlyMissing ? "of rows changed, most by missing values" : "of rows moved past one value";
    case "chiSquareTest":
      return "of rows in other categories";
    case "wassersteinDistance":
      return "of the reference, the average move";
    case "jensenShannonDistance":
      return "Jensen-Shannon distance";
    case "populationStabilityIndex":
      return "stability index";
  }
}

/** A name that fits into a sentence, with its beginning and its end. */
export function shorten(name: string, length: number = 48): string {
  const characters = [...name];
  if (characters.length <= length) return name;
  const half = Math.floor((length - 1) / 2);
  return `${characters.slice(0, half).join("")}…${characters.slice(-half).join("")}`;
}
