/** Runs `work` once the callers that are ready now have had their turn: after their promises, before any timer. */
export function afterThisTurn(work: () => void): void {
  if (typeof setImmediate === "function") {
    setImmediate(work);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}
