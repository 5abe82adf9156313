/** Questions with one right answer: choosing one says why it is right or not; all may be tried. */
export class QuickQuiz extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", ({ target }) => {
      const option = (target as HTMLElement).closest<HTMLElement>(".option")!;
      for (const each of option.parentElement!.querySelectorAll<HTMLElement>(".option")) {
        each.toggleAttribute("data-chosen", each === option);
        each.querySelector("details")!.open = each === option;
      }
    });
  }
}
