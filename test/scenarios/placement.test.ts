// The placement preview over the real protocol: test/scenarios/placement/*.txt, one scenario a file. The first part says what
// is asked: `preview`, `step <number>`, `write`, `lens`, `findings`; below it the parameters as JSON, where there are any.
// `=== open <name>`: an open document (of a preview the first one, at the cursor ‸ where there is one), `=== file <name>`:
// another file, `=== settings`: those of the editor. `=== answer`: what is expected, in words; `=== after <name>`: a text
// after the first edit that is offered.
import assert from "node:assert/strict";
import type { CodeLens, Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  ChangeAction,
  PlacementParams,
  PlacementResult,
  PlacementStepResult,
  PlacementView,
  PlacementWriteResult,
  Preview,
} from "../../server/src/protocol/placement.js";
import { type Client, PUSHED, scenario } from "../support/lspClient.js";
import { partOf, type ScenarioFile, scenarioFiles } from "../support/scenarioFiles.js";

const CURSOR = "‸";

interface Asked {
  readonly client: Client;
  readonly file: ScenarioFile;
  /** The document in front. */
  readonly name: string;
  /** Parameters, as the scenario gives them. */
  readonly given: Readonly<Record<string, unknown>>;
  /** What stands behind the question. */
  readonly rest: string;
}

for (const file of scenarioFiles("placement")) {
  const opened = named(file, "open ");
  const files = Object.fromEntries([...opened, ...named(file, "file ")].map(([name, text]) => [name, plain(text)]));
  const settings = { "": JSON.parse(file.parts.get("settings") ?? "{}") };
  const initializationOptions = { placementCommand: "x.placement" };
  scenario(`placement: ${file.title}`, { files, settings, initializationOptions }, async (client) => {
    for (const [name] of opened) client.open(name);
    const [[asked, given] = ["", ""]] = file.parts;
    const [, question = "", rest = ""] = /^(\S+) ?(.*)$/.exec(asked) ?? [];
    const ask = QUESTIONS[question];
    assert.ok(ask !== undefined, `"${question}" can be asked`);
    const name = opened[0]?.[0] ?? "";
    await ask({ client, file, name, rest, given: given.trim() === "" ? {} : JSON.parse(given) });
  });
}

const QUESTIONS: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
  async preview(asked) {
    const answer = await preview(asked);
    assertAnswer(asked, previewInWords(asked, answer));
    const actions = "preview" in answer ? answer.changes.flatMap((group) => group.map(({ action }) => action)) : [];
    const edit = actions.find((action) => action?.type === "edit");
    if (edit?.type === "edit") assertAfter(asked, edit);
  },
  async step(asked) {
    const view = await preview(asked);
    assert.ok("preview" in view, JSON.stringify(view));
    const params = { panel: "a", side: "one", id: view.id, step: Number(asked.rest) };
    const answer = await asked.client.request<PlacementStepResult>("stowage/placementStep", params);
    const rows = (answer?.rows ?? []).map(
      ({ instance, verdict, text }) => `${idIn(view, instance)} ${verdict}: ${text}`,
    );
    assertAnswer(asked, [
      `${answer?.chosen === null ? "none" : idIn(view, answer?.chosen ?? -1)}: ${answer?.why}`,
      ...rows,
    ]);
    const outdated = await asked.client.request("stowage/placementStep", { ...params, id: view.id + 1 });
    assert.equal(outdated, null, "a step of another answer");
  },
  async write(asked) {
    const { client, given } = asked;
    const params = { uri: client.uri(asked.name), ...positionIn(asked), ...given };
    const answer = await client.request<PlacementWriteResult>("stowage/placementWrite", params);
    const { uri, version, edits, problem } = answer;
    assertAnswer(asked, [problem ?? `${nameOf(asked, uri ?? "")}, version ${version ?? "on the disk"}`]);
    if (uri !== undefined) assertAfter(asked, { type: "edit", uri, version: version ?? null, edits: edits ?? [] });
  },
  async lens(asked) {
    const { client, name } = asked;
    const textDocument = { uri: client.uri(name) };
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument });
    const inWords = ({ range, command }: CodeLens): string => {
      assert.deepEqual(command?.arguments, [client.uri(name), range.start]);
      return `${range.start.line + 1} ${command?.title} (${command?.command})`;
    };
    assertAnswer(asked, lenses.map(inWords));
  },
  async findings(asked) {
    const { client, name } = asked;
    const wanted = partOf(asked.file, "answer");
    for (;;) {
      const items = (await client.diagnostics(name)).filter(({ code }) => code === "service/no-place");
      const text = items.map(
        ({ range, severity, message }) => `${range.start.line + 1}:${range.start.character + 1} ${severity} ${message}`,
      );
      if (text.join("\n") === wanted) return;
      assert.deepEqual(text, [], "before it is known there is nothing, and then what is wanted");
      await client.next("workspace/diagnostic/refresh");
    }
  },
};

function preview({ client, name, given, ...rest }: Asked): Promise<PlacementResult> {
  const { clusters, inputs = {}, version = "current" } = given as Partial<PlacementParams>;
  const uris = clusters === undefined ? {} : { clusters: clusters.map((one) => client.uri(one)) };
  const position = positionIn({ client, name, given, ...rest });
  const params = { panel: "a", side: "one", uri: client.uri(name), version, inputs, ...uris, ...position };
  return client.request("stowage/placement", params);
}

function positionIn({ file, name }: Asked): Pick<PlacementParams, "position"> {
  const text = file.parts.get(`open ${name}`) ?? "";
  const at = text.indexOf(CURSOR);
  return at < 0 ? {} : { position: TextDocument.create("", "", 0, text).positionAt(at) };
}

function previewInWords(asked: Asked, answer: PlacementResult): readonly string[] {
  if ("superseded" in answer) return ["superseded"];
  const { subject, choices } = answer;
  const what =
    subject === null ? "nothing" : `${subject.name} of ${subject.files.join(", ")}, version ${subject.version}`;
  const list = choices === null ? "no choices" : `choices: ${choices.map((choice) => choice.name).join(", ")}`;
  if ("problem" in answer) return [what, list, answer.problem];
  const { cluster, preview: found, writable } = answer;
  const { placed, total } = found.figures;
  return [
    `${what}${writable ? "; may be written" : ""}`,
    `on ${cluster.name} (${cluster.uris.map((uri) => nameOf(asked, uri)).join(", ")})`,
    list,
    `${placed} of ${total}: ${whereIn(found)}`,
    ...found.blocked.flatMap(({ count, reasons }, group) => [
      `${count} blocked: ${reasons.map((one) => `${one.reason} (${one.instances.length})`).join(", ")}`,
      ...(answer.changes[group] ?? []).map(({ title, action }) => `- ${title}${actionInWords(asked, action)}`),
    ]),
  ];
}

/** By instance, how many tasks. */
function whereIn({ chosen, instances }: Preview): string {
  const counts = instances.map(({ id }, place) => [id, chosen.filter((one) => one === place).length] as const);
  return counts.flatMap(([id, count]) => (count === 0 ? [] : [`${id} ${count}`])).join(", ");
}

function actionInWords(asked: Asked, action: ChangeAction | null): string {
  if (action === null) return "";
  if (action.type === "add") return " [add]";
  if (action.type === "edit") return ` [edit ${nameOf(asked, action.uri)}, version ${action.version ?? "on the disk"}]`;
  const { start } = action.range;
  return ` [show ${nameOf(asked, action.uri)} ${start.line + 1}:${start.character + 1}]`;
}

function idIn({ preview: { instances } }: PlacementView, place: number): string {
  return instances[place]?.id ?? "?";
}

function nameOf({ client }: Asked, uri: string): string {
  return uri.replace(client.uri(""), "").replace(/^\//, "");
}

function assertAnswer({ file }: Asked, lines: readonly string[]): void {
  assert.equal(lines.join("\n"), partOf(file, "answer"));
}

/** An edit needs a text after it, and the text an edit. */
function assertAfter(asked: Asked, { uri, version, edits }: Extract<ChangeAction, { type: "edit" }>): void {
  const { client, file } = asked;
  const name = nameOf(asked, uri);
  client.apply({ documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] });
  assert.equal(client.text(name), partOf(file, `after ${name}`));
}

function named({ parts }: ScenarioFile, lead: string): readonly (readonly [string, string])[] {
  return [...parts].flatMap(([part, text]) =>
    part.startsWith(lead) ? [[part.slice(lead.length), text] as const] : [],
  );
}

function plain(text: string): string {
  return text.replace(CURSOR, "");
}

const FILES = {
  "service.json": '{ "serviceName": "web", "taskDefinition": "web", "desiredCount": 3 }\n',
  "task.json": '{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "nginx:1", "memory": 5000 }] }\n',
  "main.cluster.yaml": "groups: [{ name: main, type: m5.large, count: 2 }]\n",
};
const CHOSEN = { "": { placement: { cluster: "main.cluster.yaml" } } };
const NO_PLACE = "service/no-place";

const isFound = (items: readonly Diagnostic[]): boolean => items.some(({ code }) => code === NO_PLACE);

/** Asks, as an editor does when it is told to, until something is found, or nothing any more. */
async function until(client: Client, found: boolean): Promise<readonly Diagnostic[]> {
  for (;;) {
    const items = await client.diagnostics("service.json");
    if (isFound(items) === found) return items;
    await client.next("workspace/diagnostic/refresh");
  }
}

scenario(
  "placement: the newest question of a side is answered, and both sides are",
  { files: FILES },
  async (client) => {
    client.open("service.json");
    const ask = (side: "one" | "other", count: number) =>
      client.request<PlacementResult>("stowage/placement", {
        panel: "a",
        side,
        uri: client.uri("service.json"),
        version: "current",
        inputs: { count },
      });
    const answers = await Promise.all([ask("one", 1), ask("other", 5), ask("one", 2), ask("one", 4)]);
    const totals = answers.map((answer) => ("preview" in answer ? answer.preview.figures.total : answer));
    assert.deepEqual(totals, [{ superseded: true }, 5, { superseded: true }, 4]);
  },
);

scenario("placement: a finding comes and goes with the texts", { files: FILES, settings: CHOSEN }, async (client) => {
  client.open("service.json");
  await until(client, true);
  client.change("service.json", '"desiredCount": 3', '"desiredCount": 2');
  await until(client, false);
  client.open("task.json");
  client.change("task.json", "5000", "9000");
  const [item] = (await until(client, true)).filter(({ code }) => code === NO_PLACE);
  assert.match(
    String(item?.message),
    /^None of 2 tasks finds a place on main\.cluster\.yaml: RESOURCE:MEMORY on 2 instances/,
  );
  client.write("main.cluster.yaml", FILES["main.cluster.yaml"].replace("m5.large", "m5.4xlarge"));
  await until(client, false);
  client.write(".stowage.json", '{ "placement": { "cluster": "other.cluster.yaml" } }');
  client.write("other.cluster.yaml", FILES["main.cluster.yaml"]);
  await until(client, true);
  client.write(".stowage.json", '{ "placement": { "cluster": [] } }');
  await until(client, false);
});

scenario("placement: a finding can be ignored like any other", { files: FILES, settings: CHOSEN }, async (client) => {
  client.open("service.json");
  const asked = (await until(client, true)).filter(({ code }) => code === NO_PLACE);
  const actions = await client.codeActions("service.json", asked, ["quickfix"]);
  const titles = actions.map(({ title }) => title);
  assert.equal(titles.length, 3, titles.join("; "));
  client.apply(actions.at(-1)?.edit);
  assert.deepEqual(JSON.parse(client.text(".stowage.json")), { rules: { [NO_PLACE]: "off" } });
  await until(client, false);
});

scenario(
  "placement: a client that is sent diagnostics is sent what is found",
  { files: FILES, settings: CHOSEN, capabilities: PUSHED },
  async (client) => {
    client.open("service.json");
    const { uri } = await client.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics", (sent) =>
      isFound(sent.diagnostics),
    );
    assert.equal(uri, client.uri("service.json"));
  },
);

scenario("placement: tasks that may run already are not missed", { files: FILES, settings: CHOSEN }, async (client) => {
  const running = "groups: [{ type: m5.large, count: 2, runningTasks: [{ group: 'service:web', memory: 5000 }] }]\n";
  client.write("main.cluster.yaml", running);
  client.open("service.json");
  const [item] = (await until(client, true)).filter(({ code }) => code === NO_PLACE);
  assert.match(String(item?.message), /^Only 2 of 3 tasks find a place/);
  client.change("service.json", '"desiredCount": 3', '"desiredCount": 2');
  await until(client, false);
});

scenario("placement: what is saved is told apart from what is typed", { files: FILES }, async (client) => {
  const ask = async (version: "current" | "saved", name = "service.json") => {
    const uri = client.uri(name);
    const params = { panel: version, side: "one", uri, version, inputs: {} };
    const answer = await client.request<PlacementResult>("stowage/placement", params);
    assert.ok("preview" in answer, JSON.stringify(answer));
    const { placed, total } = answer.preview.figures;
    return `${placed} of ${total}, version ${answer.subject.version}${answer.writable ? ", may be written" : ""}`;
  };
  assert.equal(await ask("current"), "2 of 3, version null, may be written", "a document that is not open");
  client.open("service.json");
  client.change("service.json", '"desiredCount": 3', '"desiredCount": 5');
  client.open("task.json");
  client.change("task.json", "5000", "1000");
  assert.equal(await ask("current"), "5 of 5, version 2, may be written");
  assert.equal(await ask("saved"), "2 of 3, version null");
  assert.equal(await ask("saved", "task.json"), "2 of 3, version null");
  client.open("new.json", FILES["service.json"].replace("web", "new"));
  const params = { panel: "a", side: "one", uri: client.uri("new.json"), version: "saved", inputs: {} };
  const { problem } = await client.request<{ problem: string }>("stowage/placement", params);
  assert.match(problem, /^new\.json has not been saved yet/);
});

scenario("placement: a finding stays with its document", { files: FILES, settings: CHOSEN }, async (client) => {
  const one = (name: string, count: number) => `serviceName: ${name}\ntaskDefinition: web\ndesiredCount: ${count}\n`;
  client.open("all.yaml", `${one("a", 1)}---\n${one("b", 3)}`);
  const lines = async (): Promise<readonly number[]> =>
    (await client.diagnostics("all.yaml")).flatMap(({ code, range }) => (code === NO_PLACE ? [range.start.line] : []));
  const come = async (wanted: readonly number[]): Promise<void> => {
    for (let found = await lines(); found.join() !== wanted.join(); found = await lines())
      await client.next("workspace/diagnostic/refresh");
  };
  await come([6]);
  client.change("all.yaml", "serviceName: a\n", `serviceName: c\ntaskDefinition: web\n---\nserviceName: a\n`);
  assert.deepEqual(await lines(), [], "until it is known which of them it is");
  await come([9]);
});
