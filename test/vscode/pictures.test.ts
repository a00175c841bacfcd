// What the documentation shows of writing: hints and lenses, a hover, sizes to choose from, renaming. Each picture is of the
// editor alone, and is taken once what it is meant to show can be read on the page.
import { commands, type TextEditor, ViewColumn, window, workspace } from "vscode";
import { HOVER, openHover } from "./support/actions.js";
import { boxOf, picture, press, typeText, waitForElement, waitForText } from "./support/driver.js";
import { moveCursor, openFile, rangeOf, setText, workspaceFile } from "./support/editor.js";

const LENS = ".codelens-decoration";
const LIST = ".suggest-widget.visible";
const DETAILS = ".suggest-details-container:visible";
const RENAME = ".rename-box";
const MARGIN = 12;

const FAMILY = '  "family": "shop"';
const FARGATE = '  "requiresCompatibilities": ["FARGATE"]';
const NETWORK = '  "networkMode": "awsvpc"';
const SIZE = `  "cpu": "512",
  "memory": "1024"`;
const CONTAINERS = `  "runtimePlatform": {},
  "containerDefinitions": [
    {
      "name": "web",
      "image": "public.ecr.aws/docker/library/nginx:1.27",
      "user": "101",
      "cpu": 384,
      "memory": 768,
      "portMappings": [{ "containerPort": 8080 }],
      "healthCheck": { "command": ["CMD-SHELL", "curl -f localhost:8080"] },
      "dependsOn": [{ "containerName": "migrate", "condition": "SUCCESS" }]
    },
    {
      "name": "migrate",
      "image": "public.ecr.aws/docker/library/python:3.13",
      "user": "1000",
      "essential": false,
      "cpu": 64,
      "memory": 128
    }
  ]`;

/** Narrow enough for one half of the window. */
const SMALL = `  "containerDefinitions": [
    {
      "name": "web",
      "image": "shop/web:1.14.2",
      "user": "101",
      "memory": 512,
      "portMappings": [{ "containerPort": 8080 }],
      "healthCheck": { "command": ["CMD", "/healthy"] }
    }
  ]`;

const SERVICE = `serviceName: shop
taskDefinition: shop
desiredCount: 3
networkConfiguration:
  awsvpcConfiguration:
    subnets: [subnet-0123456789abcdef0]
loadBalancers:
  - targetGroupArn: "{{ targetGroup }}"
    containerPort: 8080
    containerName: web
`;

/** For whom these findings are no news. */
const CONFIGURATION = `{ "rules": { "container/readonly": "off", "log/missing": "off", "service/circuit-breaker-off": "off" } }
`;

const SETTINGS = [
  ["breadcrumbs", "enabled", false],
  ["editor", "hover.above", false],
] as const;

describe("Pictures of writing", () => {
  before(async () => {
    await commands.executeCommand("workbench.action.closeSidebar");
    for (const [section, key, value] of SETTINGS) await workspace.getConfiguration(section).update(key, value, true);
    await write(".stowage.json", CONFIGURATION);
    await write("service.yaml", SERVICE);
    await write("task-definition.json", "");
    // Opened, so that nothing waits for the watching of files, which takes its time.
    await workspace.openTextDocument(workspaceFile("shop/service.yaml"));
  });

  after(async () => {
    for (const [section, key] of SETTINGS) await workspace.getConfiguration(section).update(key, undefined, true);
    await commands.executeCommand("workbench.view.explorer");
  });

  it("show hints and lenses", async () => {
    const editor = await openTask(FAMILY, FARGATE, NETWORK, SIZE, CONTAINERS);
    await waitForText("2 containers · 0.5 vCPU / 1 GiB · about $18.02 a month on Fargate", LENS);
    await waitForText("Used by service shop", LENS);
    await waitForText("= 0.5 vCPU, containers: 448", ".view-line");
    moveCursor(editor, editor.document.positionAt(0));
    await pictureOfEditor("hints", editor.document.lineCount - 1);
  });

  it("show what a size means", async () => {
    // The sizes last: what opens below them covers nothing.
    const editor = await openTask(FAMILY, FARGATE, NETWORK, SMALL, SIZE);
    await waitForText("1 container · 0.5 vCPU / 1 GiB", LENS);
    await openHover(editor, rangeOf(editor.document, '1024"'), "A month on Fargate");
    await pictureOfEditor("hover", 0, HOVER);
  });

  it("show the sizes that there are, and what they cost", async () => {
    const editor = await openTask(FAMILY, FARGATE, NETWORK, SIZE.replace("1024", ""));
    await waitForText("= 0.5 vCPU", ".view-line");
    moveCursor(editor, rangeOf(editor.document, '"memory": "').end);
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await commands.executeCommand("editor.action.triggerSuggest");
    await waitForText("2048", `${LIST} .monaco-list-row`);
    await commands.executeCommand("toggleSuggestionDetails");
    await waitForText("prices of us-east-1", DETAILS);
    await pictureOfEditor("completion", 0, LIST, DETAILS);
    await commands.executeCommand("toggleSuggestionDetails");
  });

  it("show the parts that belong at a place", async () => {
    const editor = await openTask(FAMILY, NETWORK, SMALL.replace(/"healthCheck": .*/, '"healthCheck": '));
    await waitForText("1 container", LENS);
    moveCursor(editor, rangeOf(editor.document, '"healthCheck": ').end);
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await typeText("ecs-health-p");
    await waitForElement(`${LIST} .monaco-list-row.focused:has-text("ecs-health-p")`);
    await commands.executeCommand("toggleSuggestionDetails");
    await waitForElement(`${DETAILS} .monaco-tokenized-source`);
    await pictureOfEditor("parts", 0, LIST, DETAILS);
    await commands.executeCommand("toggleSuggestionDetails");
  });

  it("show what stands above a task definition and a service", async () => {
    await openTask(FAMILY, NETWORK, SIZE, SMALL);
    await waitForText("What blocks Fargate?", LENS);
    await window.showTextDocument(workspaceFile("shop/service.yaml"), { viewColumn: ViewColumn.Two });
    await layOut({ orientation: 1, share: 0.55 });
    await waitForText("Deployment: 3 to 6 tasks run while 3 are replaced", LENS);
    const { x, y, height } = await boxOf(".part.editor");
    await picture("lens", { x, y, width: 880, height });
  });

  it("show renaming in both files", async () => {
    await openTask(FAMILY, NETWORK, SMALL);
    await waitForText("1 container", LENS);
    const service = await window.showTextDocument(workspaceFile("shop/service.yaml"), {
      viewColumn: ViewColumn.Beside,
    });
    await layOut({ orientation: 0, share: 0.52 });
    moveCursor(service, rangeOf(service.document, "web").start);
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    void commands.executeCommand("editor.action.rename");
    await waitForElement(`${RENAME} input:focus`);
    await press("Control+a");
    await typeText("front");
    const { x, y, width } = await boxOf(".part.editor");
    await picture("rename", { x, y, width, height: 400 });
    await press("Escape");
  });
});

function write(name: string, text: string): Thenable<void> {
  return workspace.fs.writeFile(workspaceFile(`shop/${name}`), new TextEncoder().encode(text));
}

/** The task definition with these parts, in the only editor that is open. */
async function openTask(...parts: string[]): Promise<TextEditor> {
  const editor = await openFile("shop/task-definition.json");
  await setText(editor, `{\n${parts.join(",\n")}\n}\n`);
  await editor.document.save();
  return editor;
}

/** Two editors, beside (0) or above (1) each other. */
function layOut({ orientation, share }: { orientation: 0 | 1; share: number }): Thenable<void> {
  const groups = [{ size: share }, { size: 1 - share }];
  return commands.executeCommand("vscode.setEditorLayout", { orientation, groups });
}

/** From the tabs down to a line, or to the lower right corner of what has opened above the text. */
async function pictureOfEditor(name: string, lines: number, ...widgets: readonly string[]): Promise<void> {
  const { x, y } = await boxOf(".editor-group-container.active");
  const boxes = [{ x, y, width: 760 - MARGIN, height: 55 + lines * 19 }];
  for (const widget of widgets) boxes.push(await boxOf(widget));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  await picture(name, { x, y, width: right + MARGIN - x, height: bottom + MARGIN - y });
}
