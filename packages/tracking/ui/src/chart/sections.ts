/** Metrics of one section; the title is empty for those whose names have no folder. */
export interface Section {
  readonly title: string;
  readonly keys: readonly string[];
}

/** A folder of fewer metrics is not worth a heading; the system's own figures always stand apart. */
const FEWEST = 3;

/** Puts metrics together by the folder in their names (`train/loss`); those of small folders or none come first, `system` last. */
export function sections(keys: readonly string[]): Section[] {
  const folders = Map.groupBy(keys, folderOf);
  const worthy = (title: string) => title === "system" || (folders.get(title)?.length ?? 0) >= FEWEST;
  const titled = Map.groupBy(keys, (key) => (worthy(folderOf(key)) ? folderOf(key) : ""));
  return [...titled]
    .map(([title, members]) => ({ title, keys: members.sort((a, b) => a.localeCompare(b)) }))
    .sort(
      (a, b) => Number(a.title === "system") - Number(b.title === "system") || a.title.localeCompare(b.title),
    );
}

function folderOf(key: string): string {
  const at = key.indexOf("/");
  return at < 0 ? "" : key.slice(0, at);
}
