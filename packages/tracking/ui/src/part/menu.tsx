import type { ComponentChildren, JSX } from "preact";
import { useId, useRef } from "preact/hooks";

interface MenuProps {
  readonly label: ComponentChildren;
  readonly name?: string;
  readonly look?: string;
  readonly children: ComponentChildren;
  /** Called with true when the menu opens and with false when it closes. */
  readonly onToggle?: (open: boolean) => void;
}

/** A button with a panel that the platform opens, closes on Escape or a click elsewhere, and returns the focus from. */
export function Menu({ label, name, look = "button", children, onToggle }: MenuProps): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button ref={button} type="button" class={look} popovertarget={id} aria-label={name}>
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        class="menu"
        onToggle={(event) => {
          const open = event.newState === "open";
          if (open && button.current && panel.current) place(panel.current, button.current);
          onToggle?.(open);
        }}
      >
        {children}
      </div>
    </>
  );
}

const MARGIN = 8;

function place(panel: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const width = panel.offsetWidth;
  const left = Math.min(at.left, window.innerWidth - width - MARGIN);
  panel.style.left = `${Math.max(MARGIN, left)}px`;
  panel.style.top = `${at.bottom + 6}px`;
  panel.style.maxHeight = `${Math.max(160, window.innerHeight - at.bottom - 6 - MARGIN)}px`;
}
