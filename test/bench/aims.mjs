// What the project wants of its own speed, as ratios or differences within one run. They are shown, never enforced.
import { best, ratio } from "./report.mjs";

/**
 * `start`: rows of measureStartup; `comparisons`: { document, results, servers }; `floors`: document name → floors.
 * An aim whose figure was not measured has the value null.
 */
export function aimsOf({ start, comparisons, floors, workspace }) {
  return [
    { what: "initialize / `node -e 0`, Node 20", aim: 1.6, unit: "x", value: startRatio(start, "Node 20.") },
    { what: "initialize / `node -e 0`, Node 24", aim: 2.3, unit: "x", value: startRatio(start, "Node 24.") },
    {
      what: "ecs-small.json: edit → diagnostics / best peer",
      aim: 1,
      unit: "x",
      value: editRatio(comparisons.find(({ document }) => document.name === "ecs-small.json")),
    },
    {
      what: "ecs-clean.json: all rules / jsonc.parseTree",
      aim: 0.3,
      unit: "x",
      value: ruleRatio(floors.get("ecs-clean.json")),
    },
    {
      what: "ecs-small.json: all rules",
      aim: 0.3,
      unit: " ms",
      value: rulesOf(floors.get("ecs-small.json"))?.milliseconds ?? null,
    },
    { what: "2,000 files: until all are known", aim: 2000, unit: " ms", value: workspace?.known ?? null },
    { what: "2,000 files: memory", aim: 60, unit: " MB", value: workspace?.memory ?? null },
    { what: "a service, after an edit of its task definition", aim: 2, unit: " ms", value: workspace?.recheck ?? null },
  ];
}

function startRatio(start, node) {
  return start.find((row) => row.server === "Stowage" && row.node.startsWith(node))?.ratio ?? null;
}

function editRatio(comparison) {
  if (comparison === undefined) return null;
  const { results, servers } = comparison;
  const isOwn = (result) => servers.some((server) => server.own && server.label === result.server);
  const own = results.find(isOwn);
  const peers = results.filter((result) => !isOwn(result) && result.failed === undefined && result.breakAdds !== 0);
  return ratio(own?.edit, best(peers.map((result) => result.edit)));
}

function ruleRatio(floors) {
  return rulesOf(floors)?.share ?? null;
}

function rulesOf(floors) {
  return floors?.find(({ name }) => name === "Stowage: rules");
}
