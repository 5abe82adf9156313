/** Metrics of one section; the title is empty for those whose names have no folder. */
export interface Section {
  readonly title: string;
  readonly keys: readonly string[];
}

/** Puts metrics together by the folder in their names (`train/loss`); those without come first, `system` last. */
export function sections(keys: readonly string[]): Section[] {
  const folders = Map.groupBy(keys, (key) => (key.includes("/") ? (key.split("/")[0] ?? "") : ""));
  return [...folders]
    .map(([title, members]) => ({ title, keys: members.sort((a, b) => a.localeCompare(b)) }))
    .sort(
      (a, b) => Number(a.title === "system") - Number(b.title === "system") || a.title.localeCompare(b.title),
    );
}
