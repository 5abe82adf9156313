import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** One import of a module. */
export interface Import {
  readonly specifier: string;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** `import("x")`: loaded when the line runs, not with the module. */
  readonly lazy: boolean;
}

/** Every import, re-export and `import()` of a file. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const source = parse(file);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      found.push({ specifier: text(node.moduleSpecifier), typeOnly: importsTypes(node), lazy: false });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      found.push({ specifier: text(node.moduleSpecifier), typeOnly: exportsTypes(node), lazy: false });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteralLike(specifier)) {
        found.push({ specifier: specifier.text, typeOnly: false, lazy: true });
      }
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ specifier: text(node.argument.literal), typeOnly: true, lazy: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A file as TypeScript sees it. */
export function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

/** The file that a relative specifier names. */
export function resolveRelative(from: string, specifier: string): string | undefined {
  const path = join(dirname(from), specifier);
  return existsSync(path) ? path : undefined;
}

/** Every file that loads with `start`, itself included: relative imports that are neither types nor lazy. */
export function loadedWith(start: string): Set<string> {
  const seen = new Set<string>();
  const queue = [start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || !/\.tsx?$/.test(file)) continue;
    seen.add(file);
    for (const { specifier, typeOnly, lazy } of importsOf(file)) {
      if (typeOnly || lazy || !specifier.startsWith(".")) continue;
      const next = resolveRelative(file, specifier);
      if (next !== undefined) queue.push(next);
    }
  }
  return seen;
}

const text = (node: ts.Node): string => (ts.isStringLiteralLike(node) ? node.text : "");

function importsTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.isTypeOnly) return true;
  const { name, namedBindings } = importClause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((each) => each.isTypeOnly);
}

function exportsTypes({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return false;
  return exportClause.elements.length > 0 && exportClause.elements.every((each) => each.isTypeOnly);
}
