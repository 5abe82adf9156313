import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { bytes } from "../format.ts";
import { artifactAddress } from "../mlflow.ts";
import { Failure, Waiting } from "../part/notice.tsx";
import { reach, refusal } from "../request.ts";
import { type FileKind, fileKind, imageType } from "./file-kind.ts";

interface PreviewProps {
  readonly run: string;
  readonly path: string;
  readonly size: number | undefined;
}

type Content =
  | { readonly kind: "waiting" }
  | { readonly kind: "error"; readonly error: unknown }
  | { readonly kind: "image"; readonly address: string }
  | { readonly kind: "text"; readonly text: string; readonly cut: boolean };

const MOST_TEXT = 512 * 1024;
const MOST_IMAGE = 32 * 1024 * 1024;

export function Preview({ run, path, size }: PreviewProps): JSX.Element {
  const kind = fileKind(path);
  const address = artifactAddress(run, path);
  return (
    <section class="preview" aria-label={`Preview of ${path}`}>
      <header>
        <h2>{path}</h2>
        {size !== undefined && <span class="quiet">{bytes(size)}</span>}
        <a class="button" href={address} download={path.split("/").at(-1)}>
          Download
        </a>
      </header>
      {kind === "download" ? <NoPreview path={path} /> : <Look address={address} path={path} kind={kind} />}
    </section>
  );
}

function Look({ address, path, kind }: { address: string; path: string; kind: FileKind }): JSX.Element {
  const [content, setContent] = useState<Content>({ kind: "waiting" });
  useEffect(() => {
    const stop = new AbortController();
    let made: string | undefined;
    read(address, path, kind, stop.signal).then(
      (read) => {
        if (read.kind === "image") made = read.address;
        setContent(read);
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setContent({ kind: "error", error });
      },
    );
    return () => {
      stop.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [address, path, kind]);

  switch (content.kind) {
    case "waiting":
      return <Waiting what="the file" lines={6} />;
    case "error":
      return <Failure error={content.error} />;
    case "image":
      return (
        <div class="picture">
          <img src={content.address} alt={path} />
        </div>
      );
    case "text":
      return (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys */}
          <pre tabIndex={0}>
            <code>{content.text}</code>
          </pre>
          {content.cut && <p class="quiet">Only the first {bytes(MOST_TEXT)} are shown.</p>}
        </>
      );
  }
}

function NoPreview({ path }: { path: string }): JSX.Element {
  return /\.html?$/i.test(path) ? (
    <p class="quiet hint">
      A page that a run logged may hold scripts, so it is not opened here. Download it to look at it.
    </p>
  ) : (
    <p class="quiet hint">There is no preview for this kind of file.</p>
  );
}

async function read(address: string, path: string, kind: FileKind, signal: AbortSignal): Promise<Content> {
  const answer = await reach(address, { signal });
  if (!answer.ok) throw await refusal(answer);
  if (kind === "image") {
    const size = Number(answer.headers.get("content-length") ?? 0);
    if (size > MOST_IMAGE) throw new Error(`The image has ${bytes(size)}; download it to look at it.`);
    const type = imageType(path);
    const blob = new Blob([await answer.arrayBuffer()], type ? { type } : {});
    return { kind: "image", address: URL.createObjectURL(blob) };
  }
  const { text, cut } = await firstText(answer);
  return { kind: "text", text: kind === "json" && !cut ? pretty(text) : text, cut };
}

async function firstText(answer: Response): Promise<{ text: string; cut: boolean }> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    text += decoder.decode(value, { stream: true });
    if (size > MOST_TEXT) {
      await reader.cancel();
      return { text: text.slice(0, MOST_TEXT), cut: true };
    }
  }
  return { text: text + decoder.decode(), cut: false };
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
