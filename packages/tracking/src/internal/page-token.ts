import { refuse } from "./validate.ts";

/** MLflow's page token: base64 of `{"offset": n}`. */
export function encodePageToken(offset: number): string {
  return btoa(JSON.stringify({ offset }));
}

/** The offset in a page token; 0 without one. */
export function decodePageToken(caller: string, token: string | undefined): number {
  if (token === undefined || token === "") return 0;
  let offset: unknown;
  try {
    offset =
      token.length <= 100 ? (JSON.parse(atob(token)) as { offset?: unknown } | null)?.offset : undefined;
  } catch {
    offset = undefined;
  }
  if (!Number.isSafeInteger(offset) || (offset as number) < 0)
    refuse(caller, "a page token from an earlier answer", token);
  return offset as number;
}
