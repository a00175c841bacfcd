// "Explain an AWS error": takes the text that a person pastes, shows what it may mean, and jumps to the value in the active
// document. What it means is the server's business.
import {
  env,
  languages,
  type QuickPickItem,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
} from "vscode";
import type { ErrorExplanation } from "../../server/src/protocol/requests.js";
import { clipboard } from "./clipboard.js";
import { looksLikeError } from "./looksLikeError.js";
import { SELECTOR } from "./selector.js";
import type { Server } from "./server.js";

/** `given`: the message; absent: asked for. */
export async function explainError(
  server: Server,
  openRule: (id: string) => Promise<void>,
  given?: unknown,
): Promise<void> {
  const message = typeof given === "string" ? given : await ask();
  if (message === undefined || message.trim() === "") return;
  const editor = activeEditor();
  const uri = editor && (await server.start()).code2ProtocolConverter.asUri(editor.document.uri);
  const { explanations } = await server.request("stowage/explain", { message, ...(uri === undefined ? {} : { uri }) });
  if (explanations.length === 0) {
    void window.showInformationMessage(
      "No rule and no known reason speaks of this. Paste the whole message, as the service gave it.",
    );
    return;
  }
  const picked = await pick(explanations);
  if (picked === undefined) return;
  if (picked.place !== undefined && editor !== undefined) await reveal(editor, picked.place.range);
  await tell(picked, openRule);
}

async function ask(): Promise<string | undefined> {
  const copied = await clipboard();
  return window.showInputBox({
    title: "Explain an AWS error",
    prompt: "Paste what the service said: an error, a service event, or the reason of a stopped task.",
    placeHolder: "An error occurred (ClientException) when calling the RegisterTaskDefinition operation: …",
    value: looksLikeError(copied) ? copied.replace(/\s+/g, " ").trim() : "",
  });
}

function activeEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor !== undefined && languages.match(SELECTOR, editor.document) > 0 ? editor : undefined;
}

type Item = QuickPickItem & { readonly explanation: ErrorExplanation };

/** A single sure answer needs no choice. */
async function pick(explanations: readonly ErrorExplanation[]): Promise<ErrorExplanation | undefined> {
  const items = explanations.map(
    (explanation): Item => ({
      label: explanation.id,
      description: plain(explanation.summary),
      detail: detailOf(explanation),
      explanation,
    }),
  );
  if (items.length === 1) return explanations[0];
  const options = { title: "What it may mean, the likeliest first", matchOnDescription: true, matchOnDetail: true };
  return (await window.showQuickPick(items, options))?.explanation;
}

function detailOf({ place, advice, explanation }: ErrorExplanation): string {
  const where = place === undefined ? "" : `Line ${place.range.start.line + 1}: `;
  return plain(`${where}${place?.finding === true ? place.message : (advice ?? explanation)}`);
}

async function reveal(editor: TextEditor, { start, end }: ErrorRange): Promise<void> {
  const range = new Range(start.line, start.character, end.line, end.character);
  const shown = await window.showTextDocument(editor.document, {
    viewColumn: editor.viewColumn ?? 1,
    selection: range,
  });
  shown.selection = new Selection(range.start, range.end);
  shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

type ErrorRange = NonNullable<ErrorExplanation["place"]>["range"];

async function tell(
  { id, from, summary, explanation, advice, place, sources }: ErrorExplanation,
  openRule: (id: string) => Promise<void>,
): Promise<void> {
  const said = place?.finding === true ? place.message : [summary, advice ?? explanation].join(" ");
  const more = from === "rule" ? "Open the rule's page" : "Open the documentation";
  const source = sources[0];
  const chosen = await window.showInformationMessage(plain(said), ...(from === "rule" || source ? [more] : []));
  if (chosen !== more) return;
  if (from === "rule") await openRule(id);
  else if (source !== undefined) await env.openExternal(Uri.parse(source));
}

/** Notifications and lists show no Markdown. */
function plain(text: string): string {
  return text.replaceAll("`", "");
}
