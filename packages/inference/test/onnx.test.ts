import { near, rejects, revive } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { tensor } from "../src/index.ts";
import {
  type DenseLayer,
  type LinearModel,
  type LinearOptions,
  linear,
  type MlpOptions,
  mlp,
} from "../src/onnx.ts";
import { ortWeb } from "../src/ort-web.ts";
import golden from "./golden/onnx.json" with { type: "json" };
import { network } from "./networks.ts";

interface Input {
  readonly layers?: readonly DenseLayer[];
  readonly model?: LinearModel;
  readonly options: MlpOptions & LinearOptions;
  readonly x: { readonly shape: readonly number[]; readonly data: readonly number[] };
}

interface Expected {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

describe("mlp and linear", () => {
  it.each(golden.cases.map((each) => [each.name, each] as const))(
    `give ${golden.peer}'s answers: %s`,
    async (_, each) => {
      const { layers, model, options, x } = revive(each.input) as Input;
      const expected = revive(each.expected) as Expected;
      const { dtype = "float32", inputName = "x" } = options;
      await using loaded = await ortWeb.load(layers ? mlp(layers, options) : linear(model!, options));
      const outputs = await loaded.run({ [inputName]: tensor(dtype, x.shape, x.data) });
      const { shape, data } = outputs[expected.name];
      expect(shape).toEqual(expected.shape);
      // Sums of float32 differ in their last bits between builds of onnxruntime.
      near(
        data,
        expected.data,
        dtype === "float64" ? { relative: 1e-12 } : { relative: 2e-6, absolute: 2e-7 },
      );
    },
  );

  it("write the same bytes for the same weights", () => {
    expect(mlp(network([3, 4, 2]))).toEqual(mlp(network([3, 4, 2])));
  });

  it("declare names, types and a free first axis", async () => {
    const file = mlp(network([3, 2]), { inputName: "features", outputName: "delay", dtype: "float64" });
    await using loaded = await ortWeb.load(file);
    expect(loaded.info.inputs).toEqual({ features: { dtype: "float64", shape: ["batch", 3] } });
    expect(loaded.info.outputs).toEqual({ delay: { dtype: "float64", shape: ["batch", 2] } });
    expect(loaded.info.batchAxis).toBe(0);
  });

  const [first, second] = network([3, 4, 2]);
  rejects("no layers", () => mlp([]), "invalid-input");
  rejects("layers that do not fit", () => mlp([second, first]), "invalid-input");
  rejects(
    "weights of another length",
    () => mlp([{ weights: { data: [1, 2, 3], rows: 2, cols: 2 } }]),
    "invalid-input",
  );
  rejects("a bias of another length", () => mlp([{ ...first, bias: [1] }]), "invalid-input");
  rejects("an unknown activation", () => mlp([{ ...first, activation: "gelu" as never }]), "bad-option");
  rejects(
    "an activation without a float64 kernel",
    () => mlp([{ ...first, activation: "elu" }], { dtype: "float64" }),
    "bad-option",
  );
  rejects("no coefficients", () => linear({ coefficients: [] }), "invalid-input");
  rejects("an unknown link", () => linear({ coefficients: [1] }, { link: "probit" as never }), "bad-option");
});
