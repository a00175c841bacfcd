// The tables: absolute medians, and their ratios to the best peer or to a floor of the same run. They are Markdown,
// padded so that a terminal shows them well too.

const serverColumns = [
  { title: "ready", of: (result) => result.ready },
  { title: "open", of: (result) => result.open },
  { title: "edit p50", of: (result) => result.edit },
  { title: "edit p95", of: (result) => result.edit95 },
  { title: "cpu/edit", of: (result) => result.cpu },
  { title: "cpu/key", of: (result) => result.burstCpu },
  { title: "completion", of: (result) => result.completion },
  { title: "hover", of: (result) => result.hover },
  { title: "rss MB", of: (result) => result.memory },
  { title: "peak MB", of: (result) => result.peak },
];

/** `comparison`: { document, results, servers }; `floor`: { name, milliseconds } or null. */
export function serverTable({ document, results, servers }, floor) {
  const measured = results.filter((result) => result.failed === undefined);
  const header = ["server", ...serverColumns.map(({ title }) => title), "cpu/floor", "wait", "findings", "checks"];
  const rows = results.map((result) => serverRow(result, servers, floor));
  const own = measured.find((result) => isOwn(result, servers));
  const peers = measured.filter((result) => !isOwn(result, servers) && result.breakAdds !== 0);
  if (own !== undefined && own.breakAdds !== 0 && peers.length > 0) {
    const ratios = serverColumns.map(({ of }) => ratio(of(own), best(peers.map(of))));
    rows.push(["**Stowage / best peer**", ...ratios.map(times), "", "", "", ""]);
  }
  const size = `${document.lines.toLocaleString("en")} lines, ${(document.text.length / 1024).toFixed(1)} KB`;
  const notes = own?.breakAdds === 0 ? ["", "Stowage does not check this document: its row is no comparison."] : [];
  return [`### ${document.name} (${size})`, "", table(header, rows), ...notes].join("\n");
}

function serverRow(result, servers, floor) {
  if (result.failed !== undefined) return [result.server, "failed", ...Array(serverColumns.length + 3).fill("")];
  const { wait } = servers.find((server) => server.label === result.server);
  const checks = result.breakAdds === null ? "?" : result.breakAdds > 0 ? `+${result.breakAdds}` : "nothing";
  return [
    result.server,
    ...serverColumns.map(({ of }) => number(of(result))),
    times(floor === null ? null : ratio(result.cpu, floor.milliseconds)),
    wait === 0 ? "" : String(wait),
    String(result.diagnostics),
    checks,
  ];
}

function isOwn(result, servers) {
  return servers.find((server) => server.label === result.server).own === true;
}

/** `floors`: of measureFloors. */
export function floorTable(document, floors) {
  const rows = floors.map(({ name, milliseconds, share, first, firstShare }) => [
    name,
    number(milliseconds),
    times(share),
    number(first),
    times(firstShare),
  ]);
  const header = ["what", "ms", "/ parse floor", "at first, ms", "/ parse floor at first"];
  return [`### ${document.name} in process`, "", table(header, rows)].join("\n");
}

/** `rows`: of measureStartup. One column a Node. */
export function startupTable(rows, nodes) {
  const names = [...new Set(rows.map((row) => row.server))];
  const header = ["process", ...nodes.flatMap(({ label }) => [`${label}, ms`, "/ `node -e 0`"])];
  const cells = names.map((name) => [
    name === "node -e 0" ? "`node -e 0`, to its end" : name,
    ...nodes.flatMap(({ label }) => {
      const row = rows.find((one) => one.server === name && one.node === label);
      return row === undefined ? ["", ""] : [row.failed ? "failed" : number(row.milliseconds), times(row.ratio)];
    }),
  ]);
  return ["### Start: spawn → answer to initialize", "", table(header, cells)].join("\n");
}

/** `figures`: of measureWorkspace. */
export function workspaceTable({ files, firstAlone, first, known, memory, own, recheck }) {
  const rows = [
    ["a service opened alone: first findings", `${number(firstAlone)} ms`],
    ["the same in the workspace", `${number(first)} ms`],
    ["until all files are known", `${number(known)} ms`],
    ["memory for them", `${number(memory)} MB`],
    ["an edit in a task definition: its own findings", `${number(own)} ms`],
    ["then those of each of three services that run it", `${number(recheck)} ms`],
  ];
  return [`### A workspace of ${files} files`, "", table(["what", "Stowage"], rows)].join("\n");
}

/** `aims`: [{ what, aim, unit, value }]; those without a value were not measured in this run. */
export function aimTable(aims) {
  const rows = aims
    .filter(({ value }) => value !== null)
    .map(({ what, aim, unit, value }) => [
      what,
      `≤ ${aim}${unit}`,
      `${number(value)}${unit}`,
      value <= aim ? "yes" : "**no**",
    ]);
  return rows.length === 0 ? "" : ["### Aims", "", table(["figure", "aim", "this run", "met"], rows)].join("\n");
}

export function ratio(value, base) {
  return value == null || base == null || base === 0 ? null : value / base;
}

export function best(values) {
  const known = values.filter((value) => value != null);
  return known.length === 0 ? null : Math.min(...known);
}

function table(header, rows) {
  const widths = header.map((_title, index) => Math.max(...[header, ...rows].map((row) => row[index].length), 3));
  const line = (cells) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(" | ")} |`;
  const rule = widths.map((width, index) => (index === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(header), line(rule), ...rows.map(line)].join("\n");
}

/** Three digits that mean something. */
function number(value) {
  if (value == null) return "-";
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 0.1
        ? value.toFixed(2)
        : value.toFixed(3);
}

function times(value) {
  return value == null ? "-" : `${number(value)}x`;
}
