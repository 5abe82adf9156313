import { describe, expect, it } from "vitest";
import { MlflowStore } from "../src/mlflow.ts";
import { createServer } from "../src/server.ts";
import { SCENARIOS } from "./support/conformance.ts";
import { temporaryStore } from "./support/folder.ts";

/** A client of our own server, without a socket between them. */
function throughServer(): MlflowStore {
  const server = createServer(temporaryStore());
  return new MlflowStore("http://localhost:5000", {
    fetch: async (input, init) => server.fetch(new Request(input as URL, init)),
    retries: 0,
  });
}

describe("MlflowStore, through our server", () => {
  it.each(SCENARIOS)("$name", async ({ act, expected }) => {
    expect(await act(throughServer(), "Experiment ü")).toEqual(expected);
  });
});
