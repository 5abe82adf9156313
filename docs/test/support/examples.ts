import { readFileSync } from "node:fs";
import ts from "typescript";
import { parse } from "./imports.ts";

/** Code in a document, and where it stands. */
export interface Example {
  readonly file: string;
  /** Line of the code's first line, counted from 1. */
  readonly line: number;
  /** What it is an example of. */
  readonly title: string;
  readonly code: string;
  /** False for a fence marked `no-run`: it needs something that no test has, and is only parsed. */
  readonly runs: boolean;
}

/** Every `@example` of a source file. */
export function examplesOf(file: string): Example[] {
  const source = parse(file);
  const found: Example[] = [];
  const seen = new Set<number>();
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) {
      if (tag.tagName.text !== "example" || seen.has(tag.pos)) continue;
      seen.add(tag.pos);
      const { line } = source.getLineAndCharacterOfPosition(tag.tagName.end);
      const [, ...lines] = source.text.slice(tag.tagName.end, tag.end).split("\n");
      const text = lines.map((each) => each.replace(/^\s*\*\/?( |$)/, "")).join("\n");
      found.push(...blocks(file, text, line + 2, nameOf(node), text.includes("```")));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every block of TypeScript or JavaScript in a Markdown file. */
export function examplesIn(markdown: string): Example[] {
  return blocks(markdown, readFileSync(markdown, "utf8"), 1, "block", true);
}

function blocks(file: string, text: string, line: number, title: string, fenced: boolean): Example[] {
  if (!fenced) return [{ file, line, title, code: text.trimEnd(), runs: true }];
  return [...text.matchAll(/^```(\w+)?([^\n]*)\n(.*?)^```/gms)]
    .filter(([, language = ""]) => /^(ts|js|tsx|typescript|javascript)$/.test(language))
    .map(({ 1: language, 2: info = "", 3: code = "", index }) => ({
      file,
      line: line + text.slice(0, index).split("\n").length,
      title: title === "block" ? `${language} block` : title,
      code: code.trimEnd(),
      runs: !info.includes("no-run"),
    }));
}

function nameOf(node: ts.Node): string {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]?.name.getText() ?? "variable";
  const { name } = node as { name?: ts.Node };
  const own = name?.getText() ?? (ts.isConstructorDeclaration(node) ? "constructor" : "module");
  return ts.isClassElement(node) ? `${nameOf(node.parent)}.${own}` : own;
}
