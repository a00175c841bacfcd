// A whole task definition for Fargate, written from an empty file with nothing but completions, snippets and the values that
// only a person knows.
import { commands, DiagnosticSeverity, languages, type TextEditor } from "vscode";
import { picture, press, typeText, waitForElement } from "./support/driver.js";
import { moveCursor, openNewFile, rangeOf } from "./support/editor.js";
import { eventually } from "./support/wait.js";

const LIST = ".suggest-widget.visible";

/** Types the beginning of a word and takes the completion with this label from the list, which opens by itself. */
async function take(editor: TextEditor, typed: string, label: string): Promise<void> {
  await typeText(typed);
  await waitForElement(`${LIST} .monaco-list-row.focused[aria-label^=${JSON.stringify(label)}]`);
  const { version } = editor.document;
  await press("Enter");
  await eventually(`${label} in the text`, () => (editor.document.version > version ? true : undefined));
}

/** Sizes are shown with their prices, each in its row, as soon as their key is taken; `shown` names a picture of them. */
async function takeSize(editor: TextEditor, label: string, shown?: string): Promise<void> {
  await waitForElement(`${LIST} .monaco-list-row.focused:has-text("a month")`);
  await waitForElement(`${LIST} .monaco-list-row:not(.focused):has-text("a month")`);
  if (shown !== undefined) await picture(shown);
  await take(editor, label, label);
}

/** Out of the stops of a completion, and on to a new line. */
async function newLine(): Promise<void> {
  await press("Escape");
  await press("End");
  await press("Enter");
}

/** On to a new line below the line of a text. */
async function newLineBelow(editor: TextEditor, text: string): Promise<void> {
  await press("Escape");
  await eventually(`${text} in the text`, () => (editor.document.getText().includes(text) ? true : undefined));
  moveCursor(editor, rangeOf(editor.document, text).end);
  // What is asked of the window comes after what it was told: from here on the cursor is where it was put.
  await commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await newLine();
}

function problems(editor: TextEditor): string[] {
  return languages
    .getDiagnostics(editor.document.uri)
    .filter(({ severity }) => severity === DiagnosticSeverity.Error || severity === DiagnosticSeverity.Warning)
    .map(({ message }) => message);
}

describe("Writing a task definition", () => {
  it("takes completions and snippets only, and ends without a problem", async function () {
    // Forty keystrokes and lists, each waited for.
    this.timeout(90_000);
    const editor = await openNewFile("writing/taskdef.json", "");
    await take(editor, "fam", "family");
    await typeText("shop-web");
    await press("Tab");
    await press("Enter");
    await take(editor, "requ", "requiresCompatibilities");
    await take(editor, "FARG", "FARGATE");
    await newLine();
    await take(editor, "netw", "networkMode");
    await take(editor, "aws", "awsvpc");
    await newLine();
    await take(editor, "cpu", "cpu");
    await takeSize(editor, "512", "completion");
    await newLine();
    await take(editor, "mem", "memory");
    await takeSize(editor, "1024");
    await newLine();
    await take(editor, "exec", "executionRoleArn");
    await typeText("123456789012");
    await press("Tab");
    await typeText("ecsTaskExecutionRole");
    await newLine();
    await take(editor, "contain", "containerDefinitions");
    await typeText("web");
    await press("Tab");
    await typeText("public.ecr.aws/nginx/nginx:1.27");
    await newLineBelow(editor, "nginx:1.27");
    await take(editor, "portM", "portMappings");
    await typeText("8080");
    await newLineBelow(editor, "nginx:1.27");
    await take(editor, "healthC", "healthCheck");
    await newLineBelow(editor, "nginx:1.27");
    await take(editor, "ecs-log-awsl", "ecs-log-awslogs");
    await eventually(
      "a definition without problems",
      () => (isWhole(editor) ? true : undefined),
      () => [editor.document.getText(), ...problems(editor)].join("\n"),
    );
    await press("Escape");
    await picture("hints");
  });
});

/** Whether all that was written is there, and nothing is wrong with it. */
function isWhole(editor: TextEditor): boolean {
  try {
    const [container] = JSON.parse(editor.document.getText()).containerDefinitions;
    const { name, portMappings, healthCheck, logConfiguration } = container;
    const isThere = name === "web" && portMappings[0].containerPort === 8080 && healthCheck.command.length === 2;
    return isThere && logConfiguration.logDriver === "awslogs" && problems(editor).length === 0;
  } catch {
    return false;
  }
}
