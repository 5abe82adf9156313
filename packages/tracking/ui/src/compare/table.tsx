import type { JSX } from "preact";
import { runLook } from "../chart/colour.ts";
import { Swatch } from "../chart/legend.tsx";
import type { Run } from "../mlflow.ts";
import type { Comparison } from "./differences.ts";

interface CompareTableProps<T> {
  readonly name: string;
  readonly runs: readonly Run[];
  readonly items: readonly Comparison<T>[];
  readonly draw: (value: T) => string;
  readonly numeric?: boolean;
}

/** Names down, runs across; what differs is set off from what does not. */
export function CompareTable<T extends string | number>(props: CompareTableProps<T>): JSX.Element {
  const { name, runs, items, draw, numeric = false } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys
    <section class="scroll" tabIndex={0} aria-label={name}>
      <table class={`plain diff${numeric ? " numeric" : ""}`}>
        <thead>
          <tr>
            <td />
            {runs.map((run, index) => (
              <th key={run.id} scope="col" title={run.name}>
                <Swatch {...runLook(index)} />
                <span>{run.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.key} class={item.differs ? "differs" : "same"}>
              <th scope="row">{item.key}</th>
              {runs.map((run, index) => {
                const value = item.values[index];
                return (
                  <td key={run.id} title={value === undefined ? "not logged" : String(value)}>
                    {value === undefined ? <span class="nothing">–</span> : draw(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
