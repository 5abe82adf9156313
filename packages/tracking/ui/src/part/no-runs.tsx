import type { JSX } from "preact";
import { setQuery } from "../route.ts";
import { Empty, Failure, Waiting } from "./notice.tsx";

/** No answer yet, or none that can be shown. */
export function UnknownRuns({
  filter,
  error,
  retry,
}: {
  filter: string;
  error: unknown;
  retry: () => void;
}): JSX.Element {
  if (!error) return <Waiting what="runs" lines={8} />;
  if (!filter) return <Failure error={error} retry={retry} />;
  return (
    <Empty title="This filter cannot be read">
      <p>The question mark in the field above shows filters that work here.</p>
      <ClearFilter />
    </Empty>
  );
}

/** An experiment, or a filter, without runs. */
export function NoRuns({ filter, experiment }: { filter: string; experiment: string }): JSX.Element {
  if (filter)
    return (
      <Empty title="No run matches the filter">
        <p>
          Nothing in this experiment fits <code>{filter}</code>.
        </p>
        <ClearFilter />
      </Empty>
    );
  return (
    <Empty title="No run yet">
      <p>Runs appear here by themselves, as soon as they are logged.</p>
      <FirstRun experiment={experiment} />
    </Empty>
  );
}

function ClearFilter(): JSX.Element {
  return (
    <button type="button" class="button" onClick={() => setQuery({ filter: undefined })}>
      Clear the filter
    </button>
  );
}

/** Code that makes the first run appear, with this server's address in it. */
export function FirstRun({ experiment = "first" }: { experiment?: string }): JSX.Element {
  return (
    <pre class="sample">
      <code>{`import { startRun } from "@productizeml/tracking";

const run = await startRun({
  experiment: ${JSON.stringify(experiment)},
  store: "${window.location.origin}",
});
run.logParam("learningRate", 0.01);
run.logMetric("auc", 0.81, { step: 1 });
await run.end();`}</code>
    </pre>
  );
}
