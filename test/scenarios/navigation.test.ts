// Finding one's way over the real protocol: test/scenarios/navigation/*.txt, one scenario a file. The first part says what is
// asked: `definition`, `references`, `highlights`, `rename <name>`, `outline`, `symbols <query>`, `folding`, `selection`,
// `links`. `=== open <name>`: an open document, `=== file <name>`: another file; one has the cursor ‸, and «…» are the places
// that are expected (for `rename` what is offered to be renamed). `=== answer`: what is expected in words, `=== after <name>`:
// a text after the edit, `=== refused`: the reason.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type {
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  LocationLink,
  Range,
  SelectionRange,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { SymbolKind } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, PULLING, scenario } from "../support/lspClient.js";
import { marked, plain } from "../support/navigationTest.js";
import { partOf, type ScenarioFile, scenarioFiles } from "../support/scenarioFiles.js";

const CLIENT = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
};

interface Asked {
  readonly client: Client;
  readonly file: ScenarioFile;
  /** Name → text with marks. */
  readonly texts: Readonly<Record<string, string>>;
  /** The document with the cursor, else the first one. */
  readonly name: string;
  readonly position: Range["start"];
  /** What stands behind the question. */
  readonly rest: string;
}

for (const file of scenarioFiles("navigation")) {
  const opened = named(file, "open ");
  const texts = Object.fromEntries([...opened, ...named(file, "file ")]);
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, plain(text)]));
  scenario(`navigation: ${file.title}`, { files, capabilities: CLIENT }, async (client) => {
    for (const [name] of opened) client.open(name);
    const [name] = Object.entries(texts).find(([, text]) => text.includes("‸")) ?? opened[0] ?? [];
    assert.ok(name !== undefined, "a document is open");
    const text = (texts[name] as string).replace(/[«»]/g, "");
    const position = TextDocument.create("", "", 0, text).positionAt(Math.max(0, text.indexOf("‸")));
    const [, question = "", rest = ""] = /^(\S+) ?(.*)$/.exec([...file.parts.keys()][0] ?? "") ?? [];
    const ask = QUESTIONS[question];
    assert.ok(ask !== undefined, `"${question}" can be asked`);
    await ask({ client, file, texts, name, position, rest });
  });
}

const QUESTIONS: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
  async definition(asked) {
    const links = await ask<LocationLink[] | null>(asked, "textDocument/definition");
    assertPlaces(
      asked,
      (links ?? []).map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range })),
    );
  },
  async references(asked) {
    assertPlaces(
      asked,
      (await ask<Location[] | null>(asked, "textDocument/references", { context: { includeDeclaration: true } })) ?? [],
    );
  },
  async highlights(asked) {
    const found = await ask<DocumentHighlight[]>(asked, "textDocument/documentHighlight");
    assertPlaces(
      asked,
      found.map(({ range }) => ({ uri: asked.client.uri(asked.name), range })),
    );
  },
  rename,
  async outline(asked) {
    assertAnswer(asked, outlineOf(await ask<DocumentSymbol[]>(asked, "textDocument/documentSymbol")));
  },
  async symbols(asked) {
    const found = await asked.client.request<SymbolInformation[]>("workspace/symbol", { query: asked.rest });
    assertPlaces(
      asked,
      found.map(({ location }) => location),
    );
    assertAnswer(
      asked,
      found.map(
        ({ kind, name, containerName }) =>
          `${kindName(kind)} ${name}${containerName === undefined ? "" : ` in ${containerName}`}`,
      ),
    );
  },
  async folding(asked) {
    const found = await ask<FoldingRange[] | null>(asked, "textDocument/foldingRange");
    assertAnswer(
      asked,
      (found ?? []).map(
        ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind === undefined ? "" : ` ${kind}`}`,
      ),
    );
  },
  async selection(asked) {
    const [first] = await ask<SelectionRange[]>(asked, "textDocument/selectionRange", { positions: [asked.position] });
    const text = TextDocument.create("", "", 0, plain(asked.texts[asked.name] as string));
    const steps: string[] = [];
    for (let step = first; step !== undefined; step = step.parent) steps.push(JSON.stringify(text.getText(step.range)));
    assertAnswer(asked, steps);
  },
  async links(asked) {
    const found = await ask<DocumentLink[]>(asked, "textDocument/documentLink");
    const uri = asked.client.uri(asked.name);
    assertPlaces(
      asked,
      found.map(({ range }) => ({ uri, range })),
    );
    const root = asked.client.uri("x").slice(0, -1);
    assertAnswer(
      asked,
      found.map(({ target, tooltip }) => `${target?.replace(root, "")} (${tooltip})`),
    );
  },
};

const TASK = '{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "nginx" }] }';
const SERVICE = "serviceName: web\ntaskDefinition: web\ndesiredCount: 1\nloadBalancers: [{containerName: app}]\n";
const FILES = { "task.json": TASK, "service.yaml": SERVICE };
const AT_NAME = { line: 3, character: 34 };

scenario("navigation: a client that knows nothing newer", { files: FILES }, async (client) => {
  assert.equal(client.initialized.capabilities.renameProvider, true);
  client.open("service.yaml");
  client.open("task.json");
  const service = { textDocument: { uri: client.uri("service.yaml") }, position: AT_NAME };
  const [place] = await client.request<Location[]>("textDocument/definition", service);
  assert.equal(place?.uri, client.uri("task.json"));
  assert.deepEqual(place?.range.start, { line: 0, character: TASK.indexOf("app") });
  const task = { textDocument: { uri: client.uri("task.json") } };
  const symbols = await client.request<SymbolInformation[]>("textDocument/documentSymbol", task);
  assert.deepEqual(
    symbols.map(({ name, containerName, location }) => [name, containerName, location.uri]),
    [
      ["web", undefined, task.textDocument.uri],
      ["app", "web", task.textDocument.uri],
    ],
  );
});

scenario(
  "navigation: a file that changed unseen is not written over",
  { files: FILES, capabilities: CLIENT },
  async (client) => {
    client.open("service.yaml");
    const question = { textDocument: { uri: client.uri("service.yaml") }, position: AT_NAME, newName: "front" };
    await client.request("textDocument/prepareRename", question);
    await client.request("textDocument/definition", question);
    writeFileSync(path.join(client.root, "task.json"), ` ${TASK}`);
    await assert.rejects(
      client.request("textDocument/rename", question),
      /task\.json has changed meanwhile\. Rename again\./,
    );
    client.apply((await client.request<WorkspaceEdit | null>("textDocument/rename", question)) ?? undefined);
    assert.equal(client.text("task.json"), ` ${TASK.replace("app", "front")}`);
    assert.equal(client.text("service.yaml"), SERVICE.replace("app", "front"));
  },
);

scenario("navigation: between documents that are no files yet", { capabilities: CLIENT }, async (client) => {
  client.open("untitled:Untitled-1", TASK, "json");
  client.open("untitled:Untitled-2", SERVICE, "yaml");
  const question = { textDocument: { uri: "untitled:Untitled-2" }, position: AT_NAME, newName: "front" };
  const [link] = await client.request<LocationLink[]>("textDocument/definition", question);
  assert.equal(link?.targetUri, "untitled:Untitled-1");
  client.apply((await client.request<WorkspaceEdit | null>("textDocument/rename", question)) ?? undefined);
  assert.equal(client.text("untitled:Untitled-1"), TASK.replace("app", "front"));
});

async function rename(asked: Asked): Promise<void> {
  const { client, file, name, rest: newName, texts } = asked;
  const refused = file.parts.get("refused");
  const prepare = ask<{ range: Range } | null>(asked, "textDocument/prepareRename");
  const renaming = ask<WorkspaceEdit | null>(asked, "textDocument/rename", { newName });
  if (refused !== undefined) {
    await prepare.catch(({ message }) => assert.equal(message, refused));
    await assert.rejects(renaming, ({ message }: Error) => message === refused);
    return;
  }
  const prepared = await prepare;
  assertPlaces(asked, prepared === null ? [] : [{ uri: client.uri(name), range: prepared.range }]);
  client.apply((await renaming) ?? { changes: {} });
  for (const other of Object.keys(texts))
    assert.equal(client.text(other), file.parts.get(`after ${other}`) ?? plain(texts[other] as string), other);
}

function ask<Result>({ client, name, position }: Asked, method: string, more: object = {}): Promise<Result> {
  return client.request(method, { textDocument: { uri: client.uri(name) }, position, ...more });
}

function assertPlaces(
  { client, texts }: Asked,
  found: readonly { readonly uri: string; readonly range: Range }[],
): void {
  const places = found.map(({ uri, range }) => {
    const name = Object.keys(texts).find((one) => client.uri(one) === uri);
    assert.ok(name !== undefined, `a place in ${uri}`);
    const document = TextDocument.create("", "", 0, plain(texts[name] as string));
    return { path: name, start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  });
  const expected = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replace("‸", "")]));
  assert.deepEqual(marked(texts, places, ""), expected);
}

function assertAnswer({ file }: Asked, lines: readonly string[]): void {
  assert.equal(lines.join("\n"), partOf(file, "answer"));
}

function outlineOf(symbols: readonly DocumentSymbol[], indent = ""): string[] {
  return symbols.flatMap(({ name, detail, kind, children }) => [
    `${indent}${kindName(kind)} ${name}${detail === undefined ? "" : ` (${detail})`}`,
    ...outlineOf(children ?? [], `${indent}  `),
  ]);
}

function kindName(kind: SymbolKind): string {
  return Object.entries(SymbolKind).find(([, number]) => number === kind)?.[0] ?? "";
}

function named({ parts }: ScenarioFile, lead: string): [string, string][] {
  return [...parts].flatMap(([name, text]): [string, string][] =>
    name.startsWith(lead) ? [[name.slice(lead.length), text]] : [],
  );
}
