import { detectDrift } from "@productizeml/drift";
import { flightDelays } from "../data/course.ts";
import { dayOf, LINE, outline, REFERENCE, sharesOf } from "../figures/strip.ts";

/** The strip of the home page, brought to life: a week is chosen, and its drift is computed from every flight of it. */
export class FlightStrip extends HTMLElement {
  readonly #january = { delay: flightDelays(...REFERENCE) };

  connectedCallback(): void {
    const input = this.querySelector("input")!;
    input.disabled = false;
    input.addEventListener("input", () => this.#show(Number(input.value)));
    for (const bar of this.querySelectorAll<SVGRectElement>("[data-week]")) {
      bar.addEventListener("click", () => {
        input.value = bar.dataset.week!;
        this.#show(Number(input.value));
      });
    }
  }

  #show(week: number): void {
    const { effect } = detectDrift(this.#january, { delay: flightDelays(week) }).columns[0]!;
    const over = effect >= LINE;
    this.#part("day").textContent = dayOf(week);
    this.#part("effect").textContent = effect.toFixed(3);
    this.#part("verdict").textContent = over ? "drifted" : "within the line";
    this.querySelector<HTMLElement>(".value")!.dataset.over = String(over);
    this.#part("path").setAttribute("d", outline(sharesOf([week])));
    for (const bar of this.querySelectorAll("[data-week]")) {
      bar.classList.toggle("now", Number((bar as SVGElement).dataset.week) === week);
    }
    this.querySelector("svg")!.setAttribute(
      "aria-label",
      `Arrival delays in the week of ${dayOf(week)} against January: ${(effect * 100).toFixed(1)} percent of flights lie on another side of some delay.`,
    );
    this.querySelector("input")!.setAttribute(
      "aria-valuetext",
      `Week of ${dayOf(week)}, drift ${effect.toFixed(3)}`,
    );
  }

  #part(name: string): Element {
    return this.querySelector(`[data-${name}]`)!;
  }
}
