import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { bytes } from "../format.ts";
import { usePolled } from "../live.ts";
import { type ArtifactFile, listArtifacts } from "../mlflow.ts";
import { Empty, Failure, Waiting } from "../part/notice.tsx";
import { route, setQuery } from "../route.ts";
import { Preview } from "./preview.tsx";

/** The run's files as a tree, and the chosen one's preview. */
export function Artifacts({ run }: { run: string }): JSX.Element {
  const { data, error, reload } = usePolled(`artifacts ${run}`, (signal) => listArtifacts(run, "", signal));
  const chosen = route.value.query.get("path") ?? undefined;
  if (!data) return error ? <Failure error={error} retry={reload} /> : <Waiting what="the artifacts" />;
  if (data.length === 0)
    return (
      <Empty title="No artifact">
        <p>
          Files, tables, figures and models that the run logs appear here. In code:{" "}
          <code>await run.logArtifact("report.html")</code>
        </p>
      </Empty>
    );
  const size = data.find((file) => file.path === chosen)?.size;
  return (
    <div class="artifacts">
      <nav aria-label="Files of the run" class="tree">
        <Files run={run} files={data} chosen={chosen} />
      </nav>
      {chosen ? (
        <Preview key={chosen} run={run} path={chosen} size={size} />
      ) : (
        <section class="preview">
          <p class="quiet hint">Choose a file to look at it.</p>
        </section>
      )}
    </div>
  );
}

interface FilesProps {
  readonly run: string;
  readonly files: readonly ArtifactFile[];
  readonly chosen: string | undefined;
}

function Files({ run, files, chosen }: FilesProps): JSX.Element {
  return (
    <ul>
      {files.map((file) => (
        <li key={file.path}>
          {file.directory ? (
            <Folder run={run} path={file.path} chosen={chosen} />
          ) : (
            <button
              type="button"
              class="file"
              aria-current={file.path === chosen ? "true" : undefined}
              onClick={() => setQuery({ path: file.path }, false)}
            >
              <span>{baseName(file.path)}</span>
              {file.size !== undefined && <small>{bytes(file.size)}</small>}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Folder({
  run,
  path,
  chosen,
}: {
  run: string;
  path: string;
  chosen: string | undefined;
}): JSX.Element {
  const [open, setOpen] = useState(chosen?.startsWith(`${path}/`) === true);
  return (
    <>
      <button type="button" class="file folder" aria-expanded={open} onClick={() => setOpen(!open)}>
        <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
          <path d={open ? "M1 3l4 4 4-4" : "M3 1l4 4-4 4"} />
        </svg>
        <span>{baseName(path)}</span>
      </button>
      {open && <Inside run={run} path={path} chosen={chosen} />}
    </>
  );
}

function Inside({
  run,
  path,
  chosen,
}: {
  run: string;
  path: string;
  chosen: string | undefined;
}): JSX.Element {
  const { data, error } = usePolled(`artifacts ${run} ${path}`, (signal) => listArtifacts(run, path, signal));
  if (data) return <Files run={run} files={data} chosen={chosen} />;
  return <p class="quiet">{error ? "This folder cannot be read." : "…"}</p>;
}

function baseName(path: string): string {
  return path.split("/").at(-1) ?? path;
}
