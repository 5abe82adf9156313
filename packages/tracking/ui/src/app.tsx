import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { ComparePage } from "./page/compare.tsx";
import { RunPage } from "./page/run.tsx";
import { RunsPage } from "./page/runs.tsx";
import { Empty } from "./part/notice.tsx";
import { TopBar } from "./part/top-bar.tsx";
import { route, runsLink } from "./route.ts";

export function App(): JSX.Element {
  return (
    <>
      <TopBar />
      <Page />
    </>
  );
}

function Page(): JSX.Element {
  const at = route.value;
  const place = at.page === "run" ? at.run : at.page;
  useLayoutEffect(() => window.scrollTo(0, 0), [place]);
  switch (at.page) {
    case "runs":
      return <RunsPage experiment={at.experiment} query={at.query} />;
    case "run":
      return <RunPage key={at.run} run={at.run} tab={at.tab} />;
    case "compare":
      return <ComparePage runs={at.runs} query={at.query} />;
    case "nowhere":
      return (
        <main class="page">
          <Empty title="No page at this address">
            <p>
              <code>{at.path}</code> leads nowhere. <a href={runsLink()}>Go to the experiments</a>
            </p>
          </Empty>
        </main>
      );
  }
}
