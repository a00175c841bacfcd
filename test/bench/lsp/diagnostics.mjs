// Waits for the diagnostics of one document, pushed or pulled, and says when they came. A pushed list without a version
// is taken for the newest text, as an editor takes it.
import { sleep } from "../measure/statistics.mjs";

export function pulledDiagnostics(client, uri) {
  let previousResultId;
  let items = [];
  const of = async (_version) => {
    const report = await client.ask("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
    const time = performance.now();
    previousResultId = report.resultId;
    if (report.kind !== "unchanged") items = report.items;
    return { time, items };
  };
  return {
    /** To be called before the change is sent for pushed lists, after it for pulled ones: `expect` hides that. */
    expect: (version) => () => of(version),
    items: () => items,
    async settle() {
      for (let before = -1; before !== items.length; await sleep(200)) {
        before = items.length;
        await of();
      }
    },
  };
}

export function pushedDiagnostics(client, uri, silence) {
  const waiting = new Set();
  let items = [];
  let lastTime = 0;
  client.listen("textDocument/publishDiagnostics", (params) => {
    if (params.uri !== uri) return;
    lastTime = performance.now();
    items = params.diagnostics;
    for (const listener of [...waiting]) listener(params, lastTime);
  });
  const next = (version) =>
    new Promise((resolve) => {
      const listener = (params, time) => {
        if (params.version != null && params.version < version) return;
        waiting.delete(listener);
        resolve({ time, items: params.diagnostics });
      };
      waiting.add(listener);
    });
  return {
    expect: (version) => {
      const answer = client.limited(next(version), "textDocument/publishDiagnostics");
      answer.catch(() => {});
      return () => answer;
    },
    items: () => items,
    async settle() {
      while (performance.now() - lastTime < silence) await sleep(50);
    },
  };
}
