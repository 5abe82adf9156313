/** An answer that is not what was asked for: the server's own words and code, or why it could not be reached. */
export class RequestError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.name = "RequestError";
    this.code = code;
    this.status = status;
  }
}

/** Asks the server by GET and reads JSON. */
export function get<T>(path: string, query: Record<string, string>, signal: AbortSignal): Promise<T> {
  return ask<T>(`${path}?${new URLSearchParams(query)}`, { signal });
}

/** Asks the server and reads JSON. */
export async function ask<T>(address: string, init: RequestInit): Promise<T> {
  const answer = await reach(address, init);
  if (!answer.ok) throw await refusal(answer);
  return (await answer.json()) as T;
}

/** Fetches, turning a network failure into words that help. */
export async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: "same-origin" });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new RequestError("UNREACHABLE", `No request reaches ${window.location.host}.`, 0);
  }
}

/** The error that a refused request carries. */
export async function refusal(answer: Response): Promise<RequestError> {
  const body = (await answer.json().catch(() => ({}))) as { error_code?: string; message?: string };
  return new RequestError(
    body.error_code ?? `HTTP_${answer.status}`,
    body.message ?? `The server answered ${answer.status} ${answer.statusText}.`,
    answer.status,
  );
}
