import { markDone, merge, parse, read, write } from "./progress.ts";

/** Shows what is done, saves it to a file, reads it from one. */
export class ProgressPage extends HTMLElement {
  connectedCallback(): void {
    const file = this.querySelector("input")!;
    this.#on("export", () => this.#save());
    this.#on("import", () => file.click());
    this.#on("forget", () => {
      write({ version: 1, done: {}, code: {} });
      this.#show("Forgotten.");
    });
    file.addEventListener("change", async () => {
      const found = parse((await file.files?.[0]?.text()) ?? "");
      file.value = "";
      if (found === undefined)
        return this.#show("That file holds no progress of this course: nothing was changed.");
      write(merge(read(), found));
      this.#show(`Read: ${Object.keys(found.done).length} done.`);
    });
    this.#show("");
  }

  #on(name: string, act: () => void): void {
    const button = this.querySelector<HTMLButtonElement>(`[data-${name}]`)!;
    button.disabled = false;
    button.addEventListener("click", act);
  }

  #save(): void {
    const link = document.createElement("a");
    link.download = "productize-ml-progress.json";
    link.href = URL.createObjectURL(
      new Blob([JSON.stringify(read(), null, 2)], { type: "application/json" }),
    );
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #show(said: string): void {
    const { done } = read();
    for (const place of this.querySelectorAll<HTMLElement>("[data-when]")) {
      const day = done[place.dataset.when!];
      place.textContent = day === undefined ? "exercise not solved yet" : `exercise solved on ${day}`;
    }
    this.querySelector("[data-said]")!.textContent = said;
    markDone();
  }
}
