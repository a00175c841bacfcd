// From a service to its task definition and back: going to a definition, renaming in both files, the outline, in the editor.
import assert from "node:assert/strict";
import {
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type LocationLink,
  SymbolKind,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import { press, typeText, waitForElement, waitForText } from "./support/driver.js";
import { moveCursor, openNewFile, rangeOf, workspaceFile } from "./support/editor.js";
import { eventually } from "./support/wait.js";

const TASK = `{
  "family": "shop",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "public.ecr.aws/docker/library/nginx:1.27",
      "memory": 256,
      "portMappings": [{ "name": "http", "containerPort": 80 }],
      "dependsOn": [{ "containerName": "cache", "condition": "START" }]
    },
    { "name": "cache", "image": "redis:7.4", "memory": 128 }
  ],
  "volumes": [{ "name": "data" }]
}
`;

const SERVICE = `serviceName: shop
taskDefinition: shop:3
desiredCount: 2
loadBalancers:
  - targetGroupArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/shop/0123456789abcdef
    containerName: app
    containerPort: 80
`;

/** The task definition is a file that is not open, the service is open, and the server knows of both. */
async function openBoth(folder: string): Promise<TextEditor> {
  await workspace.fs.writeFile(workspaceFile(`${folder}/task-definition.json`), new TextEncoder().encode(TASK));
  // Opened, so that nothing waits for the watching of files, which takes its time.
  await workspace.openTextDocument(workspaceFile(`${folder}/task-definition.json`));
  const editor = await openNewFile(`${folder}/service.yaml`, SERVICE);
  const { uri } = editor.document;
  const at = rangeOf(editor.document, "app").start;
  await eventually("a definition", async () => {
    const found = await commands.executeCommand<LocationLink[]>("vscode.executeDefinitionProvider", uri, at);
    return found.some(({ targetUri }) => targetUri.path.endsWith(`/${folder}/task-definition.json`)) ? true : undefined;
  });
  return editor;
}

async function goToDefinition(editor: TextEditor, text: string): Promise<void> {
  moveCursor(editor, rangeOf(editor.document, text).start.translate(0, 1));
  await commands.executeCommand("editor.action.revealDefinition");
}

function selectedIn(name: string): Promise<string> {
  return eventually(`a place in ${name}`, () => {
    const editor = window.activeTextEditor;
    return editor?.document.fileName.endsWith(name) === true
      ? editor.document.lineAt(editor.selection.active).text.trim()
      : undefined;
  });
}

/** Types a new name where the editor asks for it; the command ends when the name is given. */
async function renameTo(name: string): Promise<{ done: Thenable<unknown> }> {
  const done = commands.executeCommand("editor.action.rename");
  await waitForElement(".rename-box input:focus");
  await press("Control+a");
  await typeText(name);
  return { done };
}

describe("Navigation", () => {
  it("goes from a service to its task definition, and to the container in it", async () => {
    const service = await openBoth("definition");
    await goToDefinition(service, "shop:3");
    assert.equal(await selectedIn("task-definition.json"), '"family": "shop",');
    await goToDefinition(await window.showTextDocument(service.document), "app");
    assert.equal(await selectedIn("task-definition.json"), '"name": "app",');
  });

  it("renames a container in both files, and says why a name is refused", async () => {
    await openBoth("rename");
    const task = await window.showTextDocument(workspaceFile("rename/task-definition.json"));
    moveCursor(task, rangeOf(task.document, '"app"').start.translate(0, 2));
    const refused = await renameTo("my app");
    await press("Enter");
    await refused.done;
    await waitForText('and "my app" holds a space', "body");
    assert.equal(task.document.getText(), TASK);
    await commands.executeCommand("notifications.clearAll");
    const renamed = await renameTo("front");
    await press("Enter");
    await renamed.done;
    await eventually("the new name", () => (task.document.getText().includes('"name": "front"') ? true : undefined));
    const service = await workspace.openTextDocument(workspaceFile("rename/service.yaml"));
    await eventually("the new name in the service", () =>
      service.getText().includes("containerName: front") ? true : undefined,
    );
    assert.equal(service.getText(), SERVICE.replace("app", "front"));
    assert.equal(task.document.getText(), TASK.replace('"app"', '"front"'));
  });

  it("outlines containers, ports and volumes", async () => {
    await openBoth("outline");
    const { document } = await window.showTextDocument(workspaceFile("outline/task-definition.json"));
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const family = symbols.find(({ kind, name }) => kind === SymbolKind.Module && name === "shop");
    assert.deepEqual(
      family?.children.map(({ kind, name, children }) => [SymbolKind[kind], name, children.map((one) => one.name)]),
      [
        ["Class", "app", ["http"]],
        ["Class", "cache", []],
        ["File", "data", []],
      ],
    );
  });

  it("links to registries, to the console and to files", async () => {
    const { document } = await openBoth("links");
    const links = await commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri);
    const targets = links.map(({ target }) => target?.toString(true) ?? "");
    assert.ok(
      targets.some((target) => target.endsWith("/links/task-definition.json")),
      targets.join("\n"),
    );
    assert.ok(
      targets.some((target) => target.startsWith("https://eu-west-1.console.aws.amazon.com/")),
      targets.join("\n"),
    );
  });
});
