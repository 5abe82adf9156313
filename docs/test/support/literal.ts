import ts from "typescript";

/** What a document says a value is. Numbers keep their digits as written, since those say how exactly they are meant. */
export type Literal =
  | { readonly kind: "number"; readonly text: string; readonly value: number }
  | { readonly kind: "constant"; readonly value: unknown }
  | { readonly kind: "list"; readonly items: readonly Literal[]; readonly open: boolean }
  | { readonly kind: "object"; readonly entries: readonly (readonly [string, Literal])[] };

const constants = new Map<string, unknown>([
  ["undefined", undefined],
  ["null", null],
  ["true", true],
  ["false", false],
]);

/** Stands for `...` at the end of a list: more may follow. */
const rest = "$rest";

/**
 * Reads a literal: `0.3333`, `-Infinity`, `"a"`, `[1, 2, ...]`, `{ statistic: 0.5 }`, `Float64Array [1, 2]`.
 * Gives undefined where the text is no literal.
 */
export function readLiteral(text: string): Literal | undefined {
  const bare = text
    .trim()
    .replace(/^(new )?\w+Array(\(\d+\))?\s*(?=\[)/, "")
    .replace(/\.\.\.(?=\s*\])/g, rest)
    .replace(/\.\.\.(?=\s*\})/g, "");
  const source = ts.createSourceFile("literal.ts", `(${bare})`, ts.ScriptTarget.Latest);
  const diagnostics = (source as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics;
  const [statement, ...others] = source.statements;
  if (diagnostics.length > 0 || others.length > 0) return undefined;
  if (statement === undefined || !ts.isExpressionStatement(statement)) return undefined;
  const read = (node: ts.Expression): Literal | undefined => {
    if (ts.isParenthesizedExpression(node)) return read(node.expression);
    if (ts.isNumericLiteral(node)) return number(node.getText(source));
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
      const operand = read(node.operand);
      return operand?.kind === "number" ? number(`-${operand.text}`) : undefined;
    }
    if (ts.isStringLiteralLike(node)) return { kind: "constant", value: node.text };
    if (ts.isIdentifier(node) && ["NaN", "Infinity"].includes(node.text)) return number(node.text);
    const word = node.getText(source);
    if (constants.has(word)) return { kind: "constant", value: constants.get(word) };
    if (ts.isArrayLiteralExpression(node)) {
      const open = node.elements.at(-1)?.getText(source) === rest;
      const items = all(node.elements.slice(0, open ? -1 : undefined).map(read));
      return items && { kind: "list", items, open };
    }
    if (ts.isObjectLiteralExpression(node)) {
      const entries = all(
        node.properties.map((property) => {
          if (!ts.isPropertyAssignment(property)) return undefined;
          const value = read(property.initializer);
          return (
            value && ([ts.isComputedPropertyName(property.name) ? "" : property.name.text, value] as const)
          );
        }),
      );
      return entries && { kind: "object", entries };
    }
    return undefined;
  };
  return read(statement.expression);
}

/** Says how a value differs from a literal; undefined where it does not. */
export function difference(actual: unknown, expected: Literal, path = "value"): string | undefined {
  if (expected.kind === "number") {
    if (typeof actual === "number" && agrees(actual, expected)) return undefined;
    return `${path} is ${show(actual)}, not ${expected.text}`;
  }
  if (expected.kind === "constant") {
    return Object.is(actual, expected.value)
      ? undefined
      : `${path} is ${show(actual)}, not ${show(expected.value)}`;
  }
  if (typeof actual !== "object" || actual === null) return `${path} is ${show(actual)}`;
  if (expected.kind === "object") {
    return first(expected.entries, ([key, value]) =>
      difference((actual as Record<string, unknown>)[key], value, `${path}.${key}`),
    );
  }
  const { length } = actual as ArrayLike<unknown>;
  if (expected.open ? length < expected.items.length : length !== expected.items.length) {
    return `${path} has length ${length}, not ${expected.items.length}: ${show(actual)}`;
  }
  return first(expected.items, (item, i) =>
    difference((actual as ArrayLike<unknown>)[i], item, `${path}[${i}]`),
  );
}

/** Equal to 1e-12; or, where three or more decimals are shown, equal as far as they are shown. */
function agrees(actual: number, { text, value }: { text: string; value: number }): boolean {
  if (Object.is(actual, value) || actual === value) return true;
  const error = Math.abs(actual - value);
  if (error <= 1e-12 * Math.abs(value)) return true;
  const [, decimals = "", exponent = "0"] = /^-?\d*\.?(\d*)(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  return decimals.length >= 3 && error <= 0.5000001 * 10 ** (Number(exponent) - decimals.length);
}

const number = (text: string): Literal => ({ kind: "number", text, value: Number(text.replaceAll("_", "")) });

function all<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  return values.includes(undefined) ? undefined : (values as readonly T[]);
}

function first<T>(
  items: readonly T[],
  say: (item: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const said = say(item, index);
    if (said !== undefined) return said;
  }
  return undefined;
}

function show(value: unknown): string {
  if (typeof value === "number" || value === undefined) return String(value);
  const list = ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value;
  const text = typeof list === "function" ? `function ${list.name}` : JSON.stringify(list);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
