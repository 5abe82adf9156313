/** Options as JSON has them: `NaN` and infinities by name, names in order, what is not set left out. */
export function encodeOptions(options: object): Readonly<Record<string, unknown>> {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  given.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    given.map(([name, value]) => [
      name,
      typeof value === "number" && !Number.isFinite(value) ? { number: String(value) } : value,
    ]),
  );
}

/** What was encoded. */
export function decodeOptions(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => {
      const number = (value as { readonly number?: string } | null)?.number;
      return [name, typeof number === "string" ? Number(number) : value];
    }),
  );
}
