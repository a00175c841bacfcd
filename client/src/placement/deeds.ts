// What a person does in a placement preview beyond looking: choosing another cluster, changing the files, opening them,
// taking the picture along.
import { Uri, ViewColumn, window, workspace } from "vscode";
import type { ChangeAction, PlacementView } from "../../../server/src/protocol/placement.js";
import type { OpenTarget, PageMessage, Picture } from "../../webview/messages.js";
import { applyEdits, type PlainEdits, rangeOf } from "../plainEdits.js";
import { pickCluster } from "./clusters.js";
import { copySvg, savePng } from "./copies.js";
import { QUIET } from "./following.js";
import { showFile, showInstance } from "./places.js";
import type { Shown, ShownSide } from "./preview.js";

type Message<Type extends PageMessage["type"]> = Extract<PageMessage, { type: Type }>;

export interface PlacementDeeds {
  pickCluster(side: ShownSide): Promise<void>;
  apply(side: ShownSide, message: Message<"apply">): Promise<void>;
  write(side: ShownSide, message: Message<"write">): Promise<void>;
  open(side: ShownSide, target: OpenTarget): Promise<void>;
  copy(picture: Picture): Promise<void>;
}

export interface DeedOptions {
  choose(side: ShownSide, clusters: readonly string[] | undefined): void;
}

export function createPlacementDeeds(shown: Shown, { choose }: DeedOptions): PlacementDeeds {
  return {
    async pickCluster(side) {
      const { result } = side;
      const cluster = viewOf(side)?.cluster;
      const choices = result !== undefined && "choices" in result ? (result.choices ?? []) : [];
      const picked = await pickCluster(shown.definition, { choices, cluster, chosen: side.clusters !== undefined });
      if (picked !== undefined) choose(side, picked.clusters);
    },
    async apply(side, { id, group, index }) {
      const view = viewOf(side);
      const action = view?.id === id ? view.changes[group]?.[index]?.action : undefined;
      if (action != null) await act(side, action);
    },
    write: (side, message) => write(shown, side, message),
    open: (side, target) => open(shown, side, target),
    async copy(picture) {
      if (picture.format === "svg") return copySvg(picture.text);
      await savePng(picture.data, shown.definition, viewOf(shown.one)?.subject.name ?? "tasks");
    },
  };
}

function viewOf({ result }: ShownSide): PlacementView | undefined {
  return result !== undefined && "preview" in result ? result : undefined;
}

async function act(side: ShownSide, action: ChangeAction): Promise<void> {
  // Another instance is looked at by the page itself.
  if (action.type === "add") return;
  if (action.type === "show") return void (await showFile(Uri.parse(action.uri), rangeOf(action.range)));
  await change(side, action);
}

/** Whether it was made. What was typed since counts more than the change: then what is offered is made anew. */
async function change(side: ShownSide, edits: PlainEdits): Promise<boolean> {
  const isDone = await applyEdits(edits);
  if (isDone) await showChanged(Uri.parse(edits.uri));
  else side.asking.soon(QUIET.asked);
  return isDone;
}

async function write(shown: Shown, side: ShownSide, { strategy, count }: Message<"write">): Promise<void> {
  const { server, definition, position } = shown;
  const uri = (await server.start()).code2ProtocolConverter.asUri(definition);
  const written = await server.request("stowage/placementWrite", {
    uri,
    ...(position && { position }),
    ...(strategy !== undefined && { strategy }),
    ...(count !== undefined && { count }),
  });
  if (written.uri === undefined || written.edits === undefined) {
    void window.showWarningMessage(written.problem ?? "Nothing was written.");
    return;
  }
  const edits = { uri: written.uri, version: written.version ?? null, edits: written.edits };
  if (!(await change(side, edits))) return;
  const { strategy: _strategy, count: _count, ...inputs } = side.inputs;
  side.inputs = inputs;
  shown.post({ type: "written", side: side.side });
}

/** A text that was changed and that nobody sees is shown, so that the change can be looked at, saved or taken back. */
async function showChanged(uri: Uri): Promise<void> {
  const isVisible = window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
  if (isVisible) return;
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { viewColumn: ViewColumn.One, preserveFocus: true, preview: false });
}

async function open({ definition }: Shown, side: ShownSide, target: OpenTarget): Promise<void> {
  const view = viewOf(side);
  if (target.type === "file") {
    const uri = view?.subject.uris?.[target.index];
    await showFile(uri === undefined ? definition : Uri.parse(uri));
    return;
  }
  const files = view?.cluster.uris ?? [];
  if (target.instance !== undefined) return showInstance(files, target.instance);
  const [first] = files;
  if (first !== undefined) await showFile(Uri.parse(first));
}
