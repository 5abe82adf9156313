import type { JSX } from "preact";
import { useState } from "preact/hooks";

/** A short text in code type that a click puts on the clipboard. */
export function Copy({ text, name }: { text: string; name: string }): JSX.Element {
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(text);
    setDone(true);
    setTimeout(() => setDone(false), 1500);
  };
  return (
    <button
      type="button"
      class="copy"
      onClick={copy}
      title={`Copy ${name}`}
      aria-label={`Copy ${name} ${text}`}
    >
      <code>{text}</code>
      <span aria-live="polite">{done ? "copied" : ""}</span>
    </button>
  );
}
