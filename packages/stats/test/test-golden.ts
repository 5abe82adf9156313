import { type Golden, golden } from "@productizeml/testing";

interface Tested {
  readonly statistic: number;
  readonly pValue: number;
}

/** A golden file of a test, whose p-values are held to 1e-9 and everything else to 1e-12, or to an absolute error. */
export function testGolden<Input>(
  title: string,
  file: unknown,
  ours: (input: Input) => Tested,
  absolute = 1e-15,
): void {
  const { cases, ...head } = file as Golden;
  const part = (pick: (expected: Tested) => object) => ({
    ...head,
    cases: cases.map((each) =>
      each.raises === undefined ? { ...each, expected: pick(each.expected as Tested) } : each,
    ),
  });
  const pValues = part(({ pValue }) => ({ pValue }));
  const statistics = part(({ pValue: _, ...rest }) => rest);
  golden(`${title}'s statistic`, statistics, ours, { absolute });
  golden(`${title}'s p-value`, pValues, ours, { relative: 1e-9 });
}
