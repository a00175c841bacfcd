// "What blocks Fargate?": one panel beside the document, with every blocker and its fixes; it follows the text. What blocks
// is the server's business.
import { randomBytes } from "node:crypto";
import {
  type ExtensionContext,
  languages,
  Range,
  Selection,
  type TextDocument,
  TextEdit,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { LaunchType, PlainRange, PlainTextEdit, ReadinessResult } from "../../server/src/protocol/requests.js";
import { PAGE_COMMANDS, readinessPage } from "./readinessPage.js";
import { SELECTOR } from "./selector.js";
import type { Server } from "./server.js";

export interface ReadinessView {
  /** `launchType`: absent: asked for. */
  open(launchType?: unknown): Promise<void>;
  /** What the links of the page do. */
  show(blocker: unknown): Promise<void>;
  fix(blocker: unknown, fix: unknown): Promise<void>;
  fixAll(): Promise<void>;
}

const LAUNCH_TYPES: readonly { readonly id: LaunchType; readonly label: string }[] = [
  { id: "FARGATE", label: "Fargate" },
  { id: "EC2", label: "EC2" },
  { id: "MANAGED_INSTANCES", label: "Managed Instances" },
  { id: "EXTERNAL", label: "External" },
];

/** What the panel speaks of. */
interface Subject {
  readonly document: TextDocument;
  readonly launchType: LaunchType;
  readonly title: string;
}

/** So many milliseconds without a keystroke, and the page follows. */
const QUIET = 200;

export function createReadinessView(context: ExtensionContext, server: Server): ReadinessView {
  let panel: WebviewPanel | undefined;
  let subject: Subject | undefined;
  let result: ReadinessResult = {};
  let shown = "";
  let timer: NodeJS.Timeout | undefined;

  async function refresh(): Promise<void> {
    const asked = subject;
    if (asked === undefined) return;
    const uri = (await server.start()).code2ProtocolConverter.asUri(asked.document.uri);
    const answer = await server.request("stowage/readiness", { uri, launchType: asked.launchType });
    if (panel === undefined || subject !== asked) return;
    result = answer;
    const fileName = asked.document.uri.path.slice(asked.document.uri.path.lastIndexOf("/") + 1);
    panel.title = `What blocks ${asked.title}: ${fileName}`;
    const page = (nonce: string) => readinessPage({ title: asked.title, fileName, result: answer, nonce });
    // A page that says the same is left alone, and with it the focus.
    if (shown === page("")) return;
    shown = page("");
    panel.webview.html = page(randomBytes(16).toString("hex"));
  }

  function changed(document: TextDocument): void {
    if (document !== subject?.document) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), QUIET);
  }

  function createPanel(): WebviewPanel {
    const created = window.createWebviewPanel("stowage.readiness", "What blocks …", ViewColumn.Beside, {
      enableScripts: false,
      enableCommandUris: Object.values(PAGE_COMMANDS),
      localResourceRoots: [],
    });
    created.onDidDispose(() => {
      panel = undefined;
      subject = undefined;
      shown = "";
    });
    return created;
  }

  async function apply(edits: readonly PlainTextEdit[]): Promise<void> {
    if (subject === undefined) return;
    const { document } = subject;
    if (document.version !== result.version) return refresh();
    const edit = new WorkspaceEdit();
    edit.set(
      document.uri,
      edits.map(({ range, newText }) => TextEdit.replace(rangeOf(range), newText)),
    );
    await workspace.applyEdit(edit);
    await refresh();
    panel?.reveal(undefined, false);
  }

  context.subscriptions.push(
    workspace.onDidChangeTextDocument(({ document }) => changed(document)),
    { dispose: () => panel?.dispose() },
  );
  return {
    async open(launchType) {
      const document = window.activeTextEditor?.document ?? subject?.document;
      if (document === undefined || languages.match(SELECTOR, document) === 0) {
        void window.showInformationMessage("Open a task definition first.");
        return;
      }
      const picked = await pick(launchType);
      if (picked === undefined) return;
      subject = { document, launchType: picked.id, title: picked.label };
      panel ??= createPanel();
      await refresh();
      panel.reveal(undefined, false);
    },
    async show(blocker) {
      const found = result.blockers?.[Number(blocker)];
      if (subject === undefined || found === undefined) return;
      const range = rangeOf(found.range);
      const visible = window.visibleTextEditors.find(({ document }) => document === subject?.document);
      const column = visible?.viewColumn ?? ViewColumn.One;
      const editor = await window.showTextDocument(subject.document, { viewColumn: column, selection: range });
      editor.selection = new Selection(range.start, range.end);
    },
    async fix(blocker, fix) {
      const found = result.blockers?.[Number(blocker)]?.fixes[Number(fix)];
      if (found !== undefined) await apply(found.edits);
    },
    async fixAll() {
      await apply(result.safeEdits ?? []);
    },
  };
}

async function pick(given: unknown): Promise<(typeof LAUNCH_TYPES)[number] | undefined> {
  const known = LAUNCH_TYPES.find(({ id }) => id === given);
  return known ?? window.showQuickPick(LAUNCH_TYPES, { title: "What blocks …", placeHolder: "Launch type" });
}

function rangeOf({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
