import { hasControl, refuse } from "../validate.ts";

const ESCAPE = /%([0-9a-f]{2})/gi;
const FORBIDDEN = /[\\#?]/;

/**
 * A path below a run's artifacts, as its segments; none for the root itself.
 *
 * A path that climbs, is absolute, names a drive or a scheme, or would do any of these after some later party decodes it, is refused.
 */
export function artifactSegments(caller: string, path: string | undefined): string[] {
  if (path === undefined || path === "") return [];
  if (typeof path !== "string" || path.length > 1000)
    refuse(caller, "an artifact path of at most 1000 characters", path);
  for (let text = path; ; ) {
    if (!isPlain(text)) refuse(caller, "a plain relative artifact path such as models/model.onnx", path);
    const decoded = text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (decoded === text) return path.split("/");
    text = decoded;
  }
}

/** Like {@link artifactSegments}, for calls that need a path below the root. */
export function requiredSegments(caller: string, path: string): string[] {
  const segments = artifactSegments(caller, path);
  if (segments.length === 0) refuse(caller, "an artifact path", path);
  return segments;
}

function isPlain(path: string): boolean {
  if (hasControl(path) || FORBIDDEN.test(path)) return false;
  const segments = path.split("/");
  return (
    !segments[0]?.includes(":") &&
    segments.every((part) => part !== "" && part !== "." && part !== ".." && part.length <= 255)
  );
}
