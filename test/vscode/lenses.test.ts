// Code lenses above task definitions and services and what they lead to, and refactorings chosen in the editor.
import assert from "node:assert/strict";
import { CodeActionKind, commands, type TextEditor, window, workspace } from "vscode";
import { codeActionsAt, runCodeAction } from "./support/actions.js";
import { click, press, typeText, waitForElement, waitForNoElement, waitForText } from "./support/driver.js";
import { openNewFile, rangeOf } from "./support/editor.js";
import { eventually } from "./support/wait.js";

const TASK = `{
  "family": "lens-web",
  "requiresCompatibilities": ["EC2"],
  "networkMode": "bridge",
  "cpu": "512",
  "memory": "1024",
  "containerDefinitions": [
    {
      "name": "web",
      "image": "public.ecr.aws/docker/library/nginx:1.27",
      "portMappings": [{ "containerPort": 80, "hostPort": 8080 }],
      "environment": [{ "name": "API_TOKEN", "value": "correct-horse" }]
    }
  ]
}
`;

const service = (name: string): string => `serviceName: ${name}
taskDefinition: lens-web
desiredCount: 3
`;

const LENS = ".codelens-decoration";

async function untilHolds(editor: TextEditor, text: string): Promise<void> {
  await eventually(
    text,
    () => (editor.document.getText().includes(text) ? true : undefined),
    () => editor.document.getText(),
  );
}

describe("Code lenses", () => {
  it("say what a task definition is, and lead to the service that runs it and back", async () => {
    await openNewFile("lenses/service.yaml", service("lens-shop"));
    await waitForText("Deployment: 3 to 6 tasks run while 3 are replaced", LENS);
    await openNewFile("lenses/task-definition.json", TASK);
    await waitForText("1 container · 0.5 vCPU / 1 GiB", LENS);
    await click(`${LENS} a:has-text("Used by service lens-shop")`);
    await eventually("the service", () =>
      window.activeTextEditor?.document.uri.path.endsWith("/lenses/service.yaml") ? true : undefined,
    );
    const { document, selection } = window.activeTextEditor as TextEditor;
    assert.equal(document.getText(selection), "lens-shop");
    await click(`${LENS} a:has-text("Task definition lens-web")`);
    await eventually("the task definition", () =>
      window.activeTextEditor?.document.uri.path.endsWith("/lenses/task-definition.json") ? true : undefined,
    );
  });

  it("list several services, and ask what blocks Fargate", async () => {
    await openNewFile("lenses/service.yaml", service("lens-shop"));
    await openNewFile("lenses/second.yaml", service("lens-admin"));
    await openNewFile("lenses/task-definition.json", TASK.replace('  "requiresCompatibilities": ["EC2"],\n', ""));
    await waitForText("about $18.02 a month on Fargate", LENS);
    await waitForText("Used by 2 services", LENS);
    await click(`${LENS} a:has-text("Used by 2 services")`);
    await waitForText("second.yaml", ".peekview-widget");
    await commands.executeCommand("closeReferenceSearch");
    await click(`${LENS} a:has-text("What blocks Fargate?")`);
    await waitForText("Fargate in task-definition.json", "body");
    await commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("are switched off by a setting", async () => {
    const settings = workspace.getConfiguration("stowage");
    await openNewFile("lenses/alone.json", TASK.replace("lens-web", "lens-alone"));
    await waitForText("1 container · 0.5 vCPU / 1 GiB", LENS);
    await settings.update("codeLens.enabled", false);
    await waitForNoElement(`${LENS} :text("1 container")`);
    await settings.update("codeLens.enabled", undefined);
    await waitForText("1 container · 0.5 vCPU / 1 GiB", LENS);
  });
});

describe("Refactorings", () => {
  it("convert a task definition to Fargate, taken back by one undo", async () => {
    const editor = await openNewFile("refactor/task-definition.json", TASK);
    await runCodeAction(editor.document, rangeOf(editor.document, "EC2"), "Convert to Fargate");
    const text = editor.document.getText();
    assert.match(text, /"requiresCompatibilities": \["FARGATE"\],\n {2}"networkMode": "awsvpc",\n {2}"cpu": "512"/);
    assert.match(text, /\[\{ "containerPort": 80 \}\]/);
    await commands.executeCommand("undo");
    assert.equal(editor.document.getText(), TASK);
  });

  it("stand in the menu of refactorings, and move a value to secrets", async () => {
    const editor = await openNewFile("refactor/secrets.json", TASK);
    const value = rangeOf(editor.document, "correct-horse");
    const offered = await codeActionsAt(editor.document, value, CodeActionKind.RefactorExtract);
    assert.deepEqual(
      offered.map(({ title }) => title),
      ["Move API_TOKEN to secrets (Secrets Manager)", "Move API_TOKEN to secrets (Parameter Store)"],
    );
    await runCodeAction(editor.document, value, "Move API_TOKEN to secrets (Parameter Store)");
    await untilHolds(editor, '"valueFrom": "arn:aws:ssm:<REGION>:<ACCOUNT_ID>:parameter/<PARAMETER_NAME>"');
  });

  it("add a container from a docker run command line", async () => {
    const editor = await openNewFile("refactor/docker.json", TASK);
    void commands.executeCommand("stowage.addDockerRun");
    await waitForElement('.quick-input-widget :text("Add a container from docker run")');
    await commands.executeCommand("editor.action.selectAll");
    await typeText("docker run -d --name cache -m 256m -p 6379 redis:7.4");
    await press("Enter");
    await untilHolds(editor, '"name": "cache"');
    const { containerDefinitions } = JSON.parse(editor.document.getText());
    assert.deepEqual(containerDefinitions[1], {
      name: "cache",
      image: "redis:7.4",
      memory: 256,
      portMappings: [{ containerPort: 6379 }],
    });
    await commands.executeCommand("notifications.clearAll");
  });
});
