// "What blocks Fargate?": one panel beside the document, with every blocker and its fixes; it follows the text. What blocks
// is the server's business.
import { randomBytes } from "node:crypto";
import {
  type ExtensionContext,
  languages,
  Selection,
  type TextDocument,
  TextEdit,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { LaunchType, PlainTextEdit, ReadinessResult } from "../../server/src/protocol/requests.js";
import { rangeOf } from "./plainEdits.js";
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

interface View {
  readonly server: Server;
  panel: WebviewPanel | undefined;
  subject: Subject | undefined;
  result: ReadinessResult;
  /** The page as it stands, but for its nonce. */
  page: string;
  timer: NodeJS.Timeout | undefined;
}

export function createReadinessView(context: ExtensionContext, server: Server): ReadinessView {
  const view: View = { server, panel: undefined, subject: undefined, result: {}, page: "", timer: undefined };
  context.subscriptions.push(
    workspace.onDidChangeTextDocument(({ document }) => changed(view, document)),
    { dispose: () => view.panel?.dispose() },
  );
  return {
    open: (launchType) => open(view, launchType),
    show: (blocker) => show(view, Number(blocker)),
    async fix(blocker, fix) {
      const found = view.result.blockers?.[Number(blocker)]?.fixes[Number(fix)];
      if (found !== undefined) await apply(view, found.edits);
    },
    fixAll: () => apply(view, view.result.safeEdits ?? []),
  };
}

async function open(view: View, launchType: unknown): Promise<void> {
  const document = window.activeTextEditor?.document ?? view.subject?.document;
  if (document === undefined || languages.match(SELECTOR, document) === 0) {
    void window.showInformationMessage("Open a task definition first.");
    return;
  }
  const picked = await pick(launchType);
  if (picked === undefined) return;
  view.subject = { document, launchType: picked.id, title: picked.label };
  view.panel ??= createPanel(view);
  await refresh(view);
  view.panel?.reveal(undefined, false);
}

function createPanel(view: View): WebviewPanel {
  const created = window.createWebviewPanel("stowage.readiness", "What blocks …", ViewColumn.Beside, {
    enableScripts: false,
    enableCommandUris: Object.values(PAGE_COMMANDS),
    localResourceRoots: [],
  });
  created.onDidDispose(() => {
    clearTimeout(view.timer);
    Object.assign(view, { panel: undefined, subject: undefined, page: "" });
  });
  return created;
}

function changed(view: View, document: TextDocument): void {
  if (document !== view.subject?.document) return;
  clearTimeout(view.timer);
  view.timer = setTimeout(() => void refresh(view), QUIET);
}

async function refresh(view: View): Promise<void> {
  const { server, subject } = view;
  if (subject === undefined) return;
  const { document, launchType, title } = subject;
  const uri = (await server.start()).code2ProtocolConverter.asUri(document.uri);
  const result = await server.request("stowage/readiness", { uri, launchType });
  if (view.panel === undefined || view.subject !== subject) return;
  view.result = result;
  const fileName = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
  view.panel.title = `What blocks ${title}: ${fileName}`;
  const page = (nonce: string) => readinessPage({ title, fileName, result, nonce });
  // A page that says the same is left alone, and with it the focus.
  if (view.page === page("")) return;
  view.page = page("");
  view.panel.webview.html = page(randomBytes(16).toString("hex"));
}

async function show({ subject, result }: View, blocker: number): Promise<void> {
  const found = result.blockers?.[blocker];
  if (subject === undefined || found === undefined) return;
  const range = rangeOf(found.range);
  const visible = window.visibleTextEditors.find(({ document }) => document === subject.document);
  const viewColumn = visible?.viewColumn ?? ViewColumn.One;
  const editor = await window.showTextDocument(subject.document, { viewColumn, selection: range });
  editor.selection = new Selection(range.start, range.end);
}

/** Edits are of one version of the text: when it has changed since, the page is made anew instead. */
async function apply(view: View, edits: readonly PlainTextEdit[]): Promise<void> {
  if (view.subject === undefined) return;
  const { document } = view.subject;
  if (document.version !== view.result.version) return refresh(view);
  const edit = new WorkspaceEdit();
  const changes = edits.map(({ range, newText }) => TextEdit.replace(rangeOf(range), newText));
  edit.set(document.uri, changes);
  await workspace.applyEdit(edit);
  await refresh(view);
  view.panel?.reveal(undefined, false);
}

async function pick(given: unknown): Promise<(typeof LAUNCH_TYPES)[number] | undefined> {
  const known = LAUNCH_TYPES.find(({ id }) => id === given);
  return known ?? window.showQuickPick(LAUNCH_TYPES, { title: "What blocks …", placeHolder: "Launch type" });
}
