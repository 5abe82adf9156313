import ts from "typescript";
import type { Example } from "./examples.ts";
import { difference, readLiteral } from "./literal.ts";
import { shown } from "./workspace.ts";

/** What an example's code may use besides the names in scope. */
interface Tools {
  /** Stands in for `import x from "specifier"`. */
  load(specifier: string): Promise<unknown>;
  /** Notes the line that runs now. */
  at(line: number): void;
  /** Runs an expression and compares it with what its comment says. */
  check(line: number, claim: string, act: () => Promise<unknown>): Promise<void>;
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...args: unknown[]) => Promise<void>;

/**
 * Runs an example and checks every `expression; // value` in it.
 *
 * @param example - the code
 * @param scope - names that the code may use without importing them
 * @param load - how the code's own imports are resolved
 * @returns number of values checked
 */
export async function runExample(
  example: Example,
  scope: Readonly<Record<string, unknown>>,
  load: Tools["load"],
): Promise<number> {
  let line = example.line;
  let checked = 0;
  const tools: Tools = {
    load,
    at: (now) => {
      line = example.line + now;
    },
    check: async (now, claim, act) => {
      line = example.line + now;
      checked++;
      const refused = await compare(claim, act);
      if (refused !== undefined) throw new Error(refused);
    },
  };
  try {
    const names = Object.keys(scope);
    await new AsyncFunction("$", ...names, compile(example.code))(tools, ...names.map((name) => scope[name]));
  } catch (error) {
    throw new Error(`${shown(example.file)}:${line} ${error instanceof Error ? error.message : error}`);
  }
  return checked;
}

/** Parses an example without running it. */
export function parseExample({ file, line, code }: Example): void {
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true, compilerOptions });
  const [first] = diagnostics;
  if (first) {
    throw new Error(`${shown(file)}:${line} ${ts.flattenDiagnosticMessageText(first.messageText, "\n")}`);
  }
}

const compilerOptions: ts.CompilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };

async function compare(claim: string, act: () => Promise<unknown>): Promise<string | undefined> {
  const [, code] = /^throws (.+)$/.exec(claim) ?? [];
  if (code === undefined) {
    const literal = readLiteral(claim);
    if (literal === undefined) return `"${claim}" is no value`;
    return difference(await act(), literal);
  }
  try {
    await act();
  } catch (error) {
    const got = (error as { code?: string }).code;
    return got !== undefined && code.split(/[^a-z-]+/).includes(got)
      ? undefined
      : `throws ${got ?? error}, not ${code}`;
  }
  return `does not throw ${code}`;
}

/** The example as the body of a function: imports become loads, checked lines become checks. */
function compile(code: string): string {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const body = source.statements.map((statement) => {
    const line = source.getLineAndCharacterOfPosition(statement.getStart()).line;
    if (ts.isImportDeclaration(statement)) return importing(statement);
    const claim = claimOf(code, statement);
    const subject = ts.isExpressionStatement(statement)
      ? statement.expression.getText()
      : declared(statement);
    if (claim === undefined || subject === undefined) return `$.at(${line});\n${statement.getText()}`;
    const check = `await $.check(${line}, ${JSON.stringify(claim)}, async () => (${subject}));`;
    return ts.isExpressionStatement(statement) ? check : `$.at(${line});\n${statement.getText()}\n${check}`;
  });
  return ts.transpileModule(`{\n${body.join("\n")}\n}`, { compilerOptions }).outputText;
}

/**
 * The value that the comment after a statement claims. It may run on over the comment lines below.
 * After a bare expression any comment on the same line is a claim; elsewhere only what reads as a value is.
 */
function claimOf(code: string, statement: ts.Statement): string | undefined {
  const [own = "", ...below] = code.slice(statement.end).split("\n");
  const comment = /^\s*\/\/\s*(.*)$/;
  const lines = [comment.exec(own)?.[1] ?? ""];
  for (const each of below) {
    const [, more] = comment.exec(each) ?? [];
    if (more === undefined) break;
    lines.push(more);
  }
  for (let count = 1; count <= lines.length; count++) {
    const claim = lines.slice(0, count).join(" ").trim();
    if (claim.startsWith("throws ") || readLiteral(claim) !== undefined) return claim;
  }
  return ts.isExpressionStatement(statement) && lines[0] !== "" ? lines[0] : undefined;
}

/** The one name that a statement declares. */
function declared(statement: ts.Statement): string | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const [only, ...others] = statement.declarationList.declarations;
  return only !== undefined && others.length === 0 && ts.isIdentifier(only.name) ? only.name.text : undefined;
}

function importing({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const loaded = `await $.load(${moduleSpecifier.getText()})`;
  if (importClause === undefined) return `${loaded};`;
  if (importClause.isTypeOnly) return "";
  const { name, namedBindings } = importClause;
  const lines: string[] = [];
  if (name) lines.push(`const { default: ${name.text} } = ${loaded};`);
  if (namedBindings && ts.isNamespaceImport(namedBindings))
    lines.push(`const ${namedBindings.name.text} = ${loaded};`);
  if (namedBindings && ts.isNamedImports(namedBindings)) {
    const names = namedBindings.elements
      .filter((each) => !each.isTypeOnly)
      .map((each) => (each.propertyName ? `${each.propertyName.text}: ${each.name.text}` : each.name.text));
    lines.push(`const { ${names.join(", ")} } = ${loaded};`);
  }
  return lines.join("\n");
}
