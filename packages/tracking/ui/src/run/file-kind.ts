/** How a file can be looked at safely: never as a page of this origin. */
export type FileKind = "image" | "json" | "text" | "download";

const IMAGES: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
};
const TEXTS = new Set(
  "txt log md csv tsv yaml yml toml ini cfg conf py ts js mjs r sql sh ndjson jsonl xml mlmodel lock".split(
    " ",
  ),
);
const BARE = new Set(["mlmodel", "license", "readme", "dockerfile", "makefile", "requirements"]);

export function fileKind(path: string): FileKind {
  const name = path.split("/").at(-1)?.toLowerCase() ?? "";
  const ending = name.includes(".") ? (name.split(".").at(-1) ?? "") : "";
  if (imageType(path)) return "image";
  if (ending === "json" || ending === "geojson" || ending === "ipynb") return "json";
  return TEXTS.has(ending) || BARE.has(name) ? "text" : "download";
}

/** The media type to show an image with; `undefined` for what is none. */
export function imageType(path: string): string | undefined {
  const ending = path.toLowerCase().split(".").at(-1) ?? "";
  return Object.hasOwn(IMAGES, ending) ? IMAGES[ending] : undefined;
}
