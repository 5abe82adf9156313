import { type Editor, editor } from "./editor.ts";
import { finish, keep, read } from "./progress.ts";
import { Sandbox } from "./sandbox.ts";
import type { RunResult } from "./sandbox-types.ts";

const sandbox = new Sandbox();

/** An exercise: code to finish, checks that tell what is missing. */
export class CodeExercise extends HTMLElement {
  #editor: Editor | undefined;

  connectedCallback(): void {
    const { starter, checks } = JSON.parse(this.querySelector("script")!.textContent) as Record<
      "starter" | "checks",
      string
    >;
    const name = this.dataset.exercise!;
    const check = this.querySelector<HTMLButtonElement>("[data-check]")!;
    const reset = this.querySelector<HTMLButtonElement>("[data-reset]")!;
    const run = async (): Promise<void> => {
      check.disabled = true;
      this.#say("Checking");
      const failed = (error: Error): RunResult => ({ output: [], checks: [], error: error.message });
      this.#show(await sandbox.run(this.#editor?.code ?? starter, checks).catch(failed));
      check.disabled = false;
    };
    check.addEventListener("click", () => void run());
    reset.addEventListener("click", () => this.#editor?.set(starter));
    check.disabled = false;
    // The editor comes when the reader does.
    const near = new IntersectionObserver(
      async ([entry]) => {
        if (!entry?.isIntersecting || this.#editor !== undefined) return;
        near.disconnect();
        const saved = read().code[name] ?? starter;
        this.#editor = await editor(this.querySelector<HTMLElement>(".code")!, saved, run, (code) =>
          keep(name, code),
        );
        reset.disabled = false;
      },
      { rootMargin: "400px" },
    );
    near.observe(this);
  }

  #show({ output, checks, error }: RunResult): void {
    const passed = checks.filter((check) => check.passed).length;
    const solved = error === undefined && checks.length > 0 && passed === checks.length;
    this.#say(
      solved
        ? "Solved: every check passes."
        : error !== undefined
          ? "The code stopped."
          : `${passed} of ${checks.length} checks pass.`,
    );
    this.toggleAttribute("data-solved", solved);
    if (checks.length > 0) {
      this.querySelector("[data-checks]")!.replaceChildren(
        ...checks.map((check) => {
          const item = document.createElement("li");
          item.dataset.passed = String(check.passed);
          item.append(check.name);
          if (!check.passed && check.message !== undefined) {
            const why = document.createElement("span");
            why.textContent = check.message;
            item.append(why);
          }
          return item;
        }),
      );
    }
    const place = this.querySelector<HTMLElement>("[data-output]")!;
    const lines = [...output, ...(error === undefined ? [] : [error])];
    place.textContent = lines.join("\n");
    place.hidden = lines.length === 0;
    place.toggleAttribute("data-failed", error !== undefined);
    if (solved) finish(`lesson ${this.dataset.lesson}`);
  }

  #say(text: string): void {
    this.querySelector("[data-state]")!.textContent = text;
  }
}
