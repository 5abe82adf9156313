import type { Context, MiddlewareHandler } from "hono";
import { auth } from "hono/utils/basic-auth";
import { timingSafeEqual } from "hono/utils/buffer";
import { TrackingError } from "../../errors.ts";

/** Who may ask. */
export interface GuardOptions {
  /** Names that the server answers to, besides those of the loopback interface. */
  readonly allowedHosts: readonly string[];
  /** What a client must show: as a bearer token, or as the password of any user. */
  readonly token: string | undefined;
}

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
const OPEN: ReadonlySet<string> = new Set(["/health", "/version"]);
const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD"]);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HEADERS = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Content-Security-Policy", POLICY],
] as const;

/**
 * Stands before every route: a page of another origin can neither reach the server by a name of its own that leads here (DNS rebinding),
 * nor make the reader's browser write (cross-site requests), nor frame what is served.
 */
export function guard(options: GuardOptions): MiddlewareHandler {
  const hosts = new Set([...LOOPBACK, ...options.allowedHosts.map((host) => host.toLowerCase())]);
  return async (c, next) => {
    for (const [name, value] of HEADERS) c.header(name, value);
    if (!OPEN.has(c.req.path)) {
      checkHost(c, hosts);
      if (!SAFE.has(c.req.method)) checkOrigin(c);
      if (options.token !== undefined && !(await isKnown(c, options.token))) {
        c.header("WWW-Authenticate", 'Basic realm="tracking", charset="UTF-8"');
        throw new TrackingError("unauthenticated", "the server requires its token, got none or another");
      }
    }
    await next();
  };
}

function checkHost(c: Context, hosts: ReadonlySet<string>): void {
  const asked = [new URL(c.req.url).hostname, hostname(c.req.header("host"))];
  for (const host of asked) {
    if (host !== undefined && !hosts.has(host)) {
      throw new TrackingError(
        "permission-denied",
        `the server requires a Host that it is known by, got ${JSON.stringify(host.slice(0, 100))}`,
      );
    }
  }
}

function hostname(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  return URL.canParse(`http://${header}/`) ? new URL(`http://${header}/`).hostname : header;
}

function checkOrigin(c: Context): void {
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const own = new URL(c.req.url).host;
  const foreign = origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === own);
  if (foreign || (site !== undefined && site !== "same-origin" && site !== "none")) {
    throw new TrackingError(
      "permission-denied",
      `the server requires writes from its own page, got origin ${JSON.stringify(origin?.slice(0, 100) ?? site)}`,
    );
  }
}

async function isKnown(c: Context, token: string): Promise<boolean> {
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  const shown = bearer ?? auth(c.req.raw)?.password;
  return shown !== undefined && (await timingSafeEqual(shown, token));
}
