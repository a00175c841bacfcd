// One placement preview: what its sides show, the questions about them, and when they are asked again. It knows neither the
// panel that it is shown in nor how anything is drawn.
import { type Disposable, Uri, window, workspace } from "vscode";
import type { PlacementParams, PlacementResult, PreviewInputs } from "../../../server/src/protocol/placement.js";
import type { ExtensionMessage, Kept, OtherSide, PageMessage, PageState, Side } from "../../webview/messages.js";
import type { DocumentKinds } from "../documentKinds.js";
import type { Server } from "../server.js";
import { type Asking, createAsking } from "./asking.js";
import { tellCopied } from "./copies.js";
import { createPlacementDeeds, type PlacementDeeds } from "./deeds.js";
import { followClusters, followFiles, QUIET } from "./following.js";
import { movedPosition, type PlainPosition } from "./movedPosition.js";

export interface PlacementPreview {
  hear(message: PageMessage): Promise<void>;
  /** After so many milliseconds without another call. */
  ask(quiet: number): void;
  /** Which of several in the document. */
  moveTo(position: PlainPosition | undefined): void;
  /** Its page is gone, for now. */
  hidden(): void;
  end(): void;
}

export interface PreviewOptions {
  readonly server: Server;
  readonly kinds: DocumentKinds;
  /** Of which definition it is, and what was chosen before. */
  readonly kept: Kept;
  post(message: ExtensionMessage): void;
}

/** What one side shows. */
export interface ShownSide {
  readonly side: Side;
  readonly asking: Asking;
  version: PlacementParams["version"];
  inputs: PreviewInputs;
  /** Chosen by hand; undefined: as the settings say, or as the first side has it. */
  clusters: readonly string[] | undefined;
  result: PlacementResult | undefined;
}

export interface Shown extends Pick<PreviewOptions, "server" | "post"> {
  readonly definition: Uri;
  /** For the server. */
  readonly panel: string;
  position: PlainPosition | undefined;
  isReady: boolean;
  readonly one: ShownSide;
  /** Undefined: there is one side. */
  other: ShownSide | undefined;
  /** As the page has it, too. */
  kept: Kept;
  /** Clusters that lie outside the workspace. */
  watched: readonly Disposable[];
}

let count = 0;

export function createPlacementPreview(options: PreviewOptions): PlacementPreview {
  const { server, kept, post, kinds } = options;
  const definition = Uri.parse(kept.uri);
  const one: ShownSide = createSide("one", () => ask(shown, one));
  one.clusters = kept.clusters;
  const panel = String(++count);
  const shown: Shown = {
    ...{ server, definition, post, panel, one, kept },
    ...{ position: kept.position, isReady: false, other: undefined, watched: [] },
  };
  const deeds = createPlacementDeeds(shown, { choose: (side, clusters) => choose(shown, side, clusters) });
  const changed = (quiet: number): void => askBoth(shown, quiet);
  const following = followFiles({
    ...{ definition, kinds, changed },
    typed(changes) {
      const { position } = shown;
      if (position !== undefined) shown.position = movedPosition(position, changes);
      changed(QUIET.typed);
    },
  });
  watchClusters(shown);
  return {
    hear: (message) =>
      hear(shown, deeds, message).catch((error) => void window.showWarningMessage(`Stowage: ${messageOf(error)}`)),
    ask: changed,
    moveTo(position) {
      shown.position = position;
      keep(shown);
      changed(QUIET.asked);
    },
    hidden() {
      shown.isReady = false;
    },
    end() {
      shown.isReady = false;
      for (const each of [...following, ...shown.watched]) each.dispose();
      one.asking.end();
      shown.other?.asking.end();
    },
  };
}

async function hear(shown: Shown, deeds: PlacementDeeds, message: PageMessage): Promise<void> {
  if (message.type === "ready") return begin(shown, message.state);
  if (message.type === "compare") return compare(shown, message.other);
  if (message.type === "copy") return deeds.copy(message.picture);
  if (message.type === "copied") return tellCopied("PNG");
  const side = message.side === "one" ? shown.one : shown.other;
  if (side === undefined) return;
  switch (message.type) {
    case "inputs":
      side.inputs = message.inputs;
      return side.asking.soon(QUIET.asked);
    case "cluster":
      return choose(shown, side, message.clusters);
    case "step":
      return tellStep(shown, side.side, message.id, message.step);
    case "pickCluster":
      return deeds.pickCluster(side);
    case "apply":
      return deeds.apply(side, message);
    case "write":
      return deeds.write(side, message);
    case "open":
      return deeds.open(side, message.target);
  }
}

/** The page is there, for the first time or again. */
function begin(shown: Shown, state: PageState | null): void {
  shown.isReady = true;
  shown.one.inputs = state?.inputs ?? {};
  compare(shown, state?.other ?? null);
  keep(shown);
  shown.one.asking.soon(QUIET.asked);
}

function compare(shown: Shown, other: OtherSide | null): void {
  if (other === null) {
    shown.other?.asking.end();
    shown.other = undefined;
    return;
  }
  const side: ShownSide = shown.other ?? createSide("other", () => ask(shown, side));
  const clusters = other.clusters ?? side.clusters ?? shown.kept.otherClusters;
  Object.assign(side, { version: other.version, inputs: other.inputs, clusters });
  shown.other = side;
  side.asking.soon(QUIET.asked);
}

/** `clusters`: undefined: as the settings say, or as the first side has it. */
function choose(shown: Shown, side: ShownSide, clusters: readonly string[] | undefined): void {
  side.clusters = clusters;
  keep(shown);
  watchClusters(shown);
  askBoth(shown, QUIET.asked);
}

function watchClusters(shown: Shown): void {
  for (const each of shown.watched) each.dispose();
  const clusters = new Set([...(shown.one.clusters ?? []), ...(shown.other?.clusters ?? [])]);
  shown.watched = followClusters([...clusters], (quiet) => askBoth(shown, quiet));
}

/** What the page gives back when everything was closed in between. */
function keep(shown: Shown): void {
  const { definition, position, one, other } = shown;
  shown.kept = {
    uri: definition.toString(),
    ...(position && { position }),
    ...(one.clusters && { clusters: one.clusters }),
    ...(other?.clusters && { otherClusters: other.clusters }),
  };
  shown.post({ type: "keep", kept: shown.kept });
}

function askBoth({ one, other }: Shown, quiet: number): void {
  one.asking.soon(quiet);
  other?.asking.soon(quiet);
}

function createSide(side: Side, asked: () => Promise<void>): ShownSide {
  const asking = createAsking(asked);
  return { side, asking, version: "current", inputs: {}, clusters: undefined, result: undefined };
}

/** Nobody asks for a page that cannot show the answer: it asks by itself once it can. */
async function ask(shown: Shown, side: ShownSide): Promise<void> {
  if (!shown.isReady) return;
  shown.post({ type: "asking", side: side.side });
  const result = await answer(shown, side);
  const isShown = side === shown.one || side === shown.other;
  if (!isShown || !shown.isReady || "superseded" in result) return;
  const isNew = "problem" in result && !(side.result && "problem" in side.result);
  side.result = result;
  shown.post({ type: "view", side: side.side, result });
  // Files that are only just there may be what is missing: the server hears of them in its own time.
  if (isNew) side.asking.soon(QUIET.disk);
}

async function answer(shown: Shown, { side, version, inputs, ...own }: ShownSide): Promise<PlacementResult> {
  const { server, panel, position, definition } = shown;
  const clusters = own.clusters ?? shown.one.clusters;
  try {
    // Without it VS Code would let go of a text whose tab is closed.
    await workspace.openTextDocument(definition);
    const uri = (await server.start()).code2ProtocolConverter.asUri(definition);
    return await server.request("stowage/placement", {
      ...{ panel, side, uri, version, inputs },
      ...(position && { position }),
      ...(clusters && { clusters }),
    });
  } catch (error) {
    return { problem: `Nothing can be said: ${messageOf(error)}`, subject: null, choices: null };
  }
}

async function tellStep({ server, panel, post }: Shown, side: Side, id: number, step: number): Promise<void> {
  const result = await server.request("stowage/placementStep", { panel, side, id, step });
  post({ type: "step", side, id, step, result });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
