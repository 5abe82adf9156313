import { hashSplit, type Split } from "@productizeml/split";
import { bench, type Case } from "../case.ts";

const keysOf = (n: number): string[] => Array.from({ length: n }, (_, user) => `user-${user}`);
const setup = (n: number): string => `import hashlib\nkeys = [f"user-{user}" for user in range(${n})]`;
// What those who need a stable split write: a digest of the key, in two buckets.
const recipe = "[int(hashlib.sha256(key.encode()).hexdigest(), 16) % 100 >= 80 for key in keys]";

/** Text is made on both sides; the worker carries numbers only. */
function textCase(name: string, n: number, hash: "xxhash32" | "sha256"): Case {
  const keys = keysOf(n);
  // The default hash puts other keys into the parts: what must agree is then how many keys there are.
  const same = hash === "sha256";
  return bench({
    name,
    n,
    peer: "hashlib.sha256, % 100",
    of: "numpy",
    data: () => ({}),
    ours: () => hashSplit({ train: 80, test: 20 }, { hash }).split(keys),
    answer: (value) => {
      const { parts } = value as Split<"train" | "test">;
      return same ? parts.test.length : parts.train.length + parts.test.length;
    },
    setup: setup(n),
    theirs: recipe,
    theirAnswer: same ? "sum(answer)" : "len(answer)",
  });
}

const cases: readonly Case[] = [
  textCase("hashSplit, text keys", 1_000_000, "xxhash32"),
  textCase("hashSplit, text keys by SHA-256", 100_000, "sha256"),
];
export default cases;
