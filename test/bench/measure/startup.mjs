// Spawn → initialize of every server, beside `node -e 0` of the same Node, in interleaved rounds. The ratio of the two
// says what a server adds to the start of Node itself, whatever machine it runs on.
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { startClient } from "../lsp/client.mjs";
import { initialize } from "../lsp/initialize.mjs";
import { benchFolder } from "../paths.mjs";
import { median } from "./statistics.mjs";

/**
 * `nodes`: [{ label, path }]. `servers`: entries of the table whose command starts with a Node.
 * Gives rows { node, server, milliseconds, ratio } in the order of the nodes.
 */
export async function measureStartup(nodes, servers, rounds) {
  const rows = nodes.flatMap((node) => [
    { node, server: null, samples: [] },
    ...servers.filter((server) => server.nodes?.(node) ?? true).map((server) => ({ node, server, samples: [] })),
  ]);
  for (let round = 0; round < rounds; round++) {
    for (const row of rows) {
      if (row.failed !== undefined) continue;
      try {
        row.samples.push(row.server === null ? await emptyNode(row.node) : await initialized(row.node, row.server));
      } catch (error) {
        row.failed = error instanceof Error ? error.message : String(error);
      }
    }
  }
  return rows.map((row) => summary(row, rows));
}

function summary({ node, server, samples, failed }, rows) {
  const own = rows.find((row) => row.server === null && row.node === node);
  const milliseconds = failed === undefined ? median(samples) : null;
  const floor = own.failed === undefined ? median(own.samples) : null;
  const ratio = milliseconds === null || floor === null ? null : milliseconds / floor;
  return { node: node.label, server: server?.label ?? "node -e 0", milliseconds, ratio, failed };
}

/** From the start to the end of a Node that has nothing to do. */
function emptyNode(node) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = spawn(node.path, ["-e", "0"], { stdio: ["pipe", "pipe", "ignore"], env });
    child.on("error", reject);
    child.on("exit", () => resolve(performance.now() - began));
  });
}

async function initialized(node, server) {
  const rootUri = pathToFileURL(benchFolder).href;
  const began = performance.now();
  const client = startClient({ ...server, command: [node.path, ...server.command.slice(1)], rootUri });
  try {
    await initialize(client, { ...server, rootUri });
    return performance.now() - began;
  } finally {
    await client.stop();
  }
}
