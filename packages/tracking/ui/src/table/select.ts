import { list, route, setQuery } from "../route.ts";

/** Chooses runs for comparison, or lets go of them. */
export function select(ids: readonly string[], yes: boolean): void {
  const next = new Set(list(route.peek().query.get("selected")));
  for (const id of ids) {
    if (yes) next.add(id);
    else next.delete(id);
  }
  setQuery({ selected: [...next].join(",") });
}
