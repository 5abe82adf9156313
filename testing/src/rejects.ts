import { expect, it } from "vitest";

/** One test for an input that must be refused: the error's `code`, and a message that says `requires` and `got`. */
export function rejects(title: string, act: () => unknown, code: string, message: RegExp = /requires/): void {
  it(`refuses ${title}`, async () => {
    let error: unknown;
    try {
      await act();
    } catch (caught) {
      error = caught;
    }
    expect(error, "throws").toBeInstanceOf(Error);
    expect((error as { code?: string }).code).toBe(code);
    expect((error as Error).message).toMatch(message);
  });
}
