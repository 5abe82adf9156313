import { describe, expect, it } from "vitest";
import { type Middleware, pipe } from "../src/index.ts";
import { fake, rows } from "./fake.ts";

describe("pipe", () => {
  it("puts the first layer outermost", async () => {
    const order: string[] = [];
    const named =
      (name: string): Middleware =>
      (model) => ({
        ...model,
        run(inputs, options) {
          order.push(name);
          return model.run(inputs, options);
        },
      });
    await pipe(fake(), named("a"), named("b"), named("c")).run(rows([1, 2]));
    expect(order).toEqual(["a", "b", "c"]);
  });

  it("gives the model itself without layers", () => {
    const model = fake();
    expect(pipe(model)).toBe(model);
  });
});
