// textDocument/codeLens: lines above documents. Only those that the client or the server can carry out, and in a client that
// has our commands those that only tell something.
import type { CodeLens, CodeLensParams, Command, Position } from "vscode-languageserver/node";
import type { LensAction } from "../../core/features/codeLenses.js";
import { needsOpening, showsCodeLenses } from "../clientCaps.js";
import { createElsewhere } from "../elsewhere.js";
import { toldLenses } from "../lensNews.js";
import { OPEN_PLACES } from "../openPlaces.js";
import { sceneOf } from "../scene.js";
import type { Session } from "../session.js";
import { toRange } from "../toLsp.js";

export async function codeLens(session: Session, { textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> {
  const { caps } = session;
  if (!showsCodeLenses(caps)) return [];
  const at = await sceneOf(session, uri, true);
  if (at === undefined) return [];
  if (caps.refreshesCodeLenses) toldLenses(session);
  const { read, scene } = at;
  const { file, config } = read;
  const settings = config.forFile(file.path);
  if (!settings.codeLenses || settings.ignored) return [];
  const elsewhere = createElsewhere(session, { path: file.path, uri });
  const { analysis, features } = session.host();
  const target = analysis.target(file.path, config, scene.workspace);
  const lenses = features.codeLenses(scene, settings.prices, Date.now(), target);
  return lenses.flatMap(({ title, action, ...place }): CodeLens[] => {
    const range = toRange(place, file.lines);
    const command = commandFor(title, action, range.start);
    return command === undefined ? [] : [{ range, command }];
  });

  function commandFor(title: string, action: LensAction | undefined, position: Position): Command | undefined {
    // A lens that only tells is plain text in a client that has our commands; others would take it for a command.
    if (action === undefined) return caps.showPlacesCommand === undefined ? undefined : { title, command: "" };
    if (action.type === "readiness") return commandOf(title, caps.readinessCommand, [action.launchType]);
    if (action.type === "placement") return commandOf(title, caps.placementCommand, [uri, position]);
    const locations = action.locations.map((location) => {
      const target = elsewhere(location.path, location.text);
      return { uri: target.uri, range: toRange(location, target.lines) };
    });
    if (needsOpening(caps)) return commandOf(title, OPEN_PLACES, locations);
    return commandOf(title, caps.showPlacesCommand, [uri, position, locations]);
  }
}

function commandOf(title: string, command: string | undefined, given: readonly unknown[]): Command | undefined {
  return command === undefined ? undefined : { title, command, arguments: [...given] };
}
