import { effect, signal } from "@preact/signals";

const KEY = "productizeml.theme";
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const theme = signal<Theme>(remembered());
const system = window.matchMedia("(prefers-color-scheme: dark)");
/** Whether dark colours are on screen, by choice or by the system's. */
export const dark = signal(false);

/** Keeps the page's colours and the remembered choice in step with {@link theme}. */
export function followTheme(): void {
  const apply = () => {
    dark.value = theme.value === "system" ? system.matches : theme.value === "dark";
  };
  system.addEventListener("change", apply);
  effect(() => {
    if (theme.value === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme.value;
    apply();
    try {
      window.localStorage.setItem(KEY, theme.value);
    } catch {
      // storage may be closed to us; then the choice lasts as long as the page
    }
  });
}

function remembered(): Theme {
  try {
    const value = window.localStorage.getItem(KEY);
    return THEMES.find((one) => one === value) ?? "system";
  } catch {
    return "system";
  }
}
