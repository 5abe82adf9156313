export { type Listener, type ListenOptions, listen } from "./internal/oip/listen.ts";
export { createServer, type InferenceServer, type ServerOptions } from "./internal/oip/server.ts";
