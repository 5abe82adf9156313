import { type Editor, editor } from "./editor.ts";
import { Sandbox } from "./sandbox.ts";

const sandbox = new Sandbox();

/** Code of a lesson that runs, and can be changed. */
export class LiveExample extends HTMLElement {
  #editor: Editor | undefined;

  connectedCallback(): void {
    const run = this.#button("run");
    const edit = this.#button("edit");
    run.disabled = edit.disabled = false;
    run.addEventListener("click", () => void this.#run());
    edit.addEventListener("click", () => void this.#edit());
  }

  get code(): string {
    return this.#editor?.code ?? this.querySelector("textarea")!.value;
  }

  async #run(): Promise<void> {
    const button = this.#button("run");
    const output = this.querySelector<HTMLElement>("[data-output]")!;
    button.disabled = true;
    const result = await sandbox
      .run(this.code)
      .catch((error: Error) => ({ output: [], checks: [], error: error.message }));
    const lines = [...result.output, ...(result.error === undefined ? [] : [result.error])];
    output.textContent = lines.join("\n") || "Nothing was logged.";
    output.toggleAttribute("data-failed", result.error !== undefined);
    button.disabled = false;
  }

  async #edit(): Promise<void> {
    this.#button("edit").remove();
    this.#editor = await editor(this.querySelector<HTMLElement>(".code")!, this.code, () => void this.#run());
  }

  #button(name: string): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[data-${name}]`)!;
  }
}
