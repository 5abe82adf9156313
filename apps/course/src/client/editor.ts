/** An editor that stands in the place of printed code. */
export interface Editor {
  readonly code: string;
  set(code: string): void;
}

/**
 * Replaces printed code by an editor, which is loaded now and not before.
 *
 * @param place - element that holds the code; its content goes
 * @param code - what to edit
 * @param run - called on Ctrl Enter, or Cmd Enter
 * @param changed - called after each change
 */
export async function editor(
  place: HTMLElement,
  code: string,
  run: () => void,
  changed: (code: string) => void = () => {},
): Promise<Editor> {
  const { createEditor } = await import("./code-mirror.ts");
  place.replaceChildren();
  return createEditor(place, code, run, changed);
}
