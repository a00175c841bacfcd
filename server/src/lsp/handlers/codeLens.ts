// textDocument/codeLens: lines above documents. Only those that the client has a command for, or that tell something beside
// such ones.
import type { CodeLens, CodeLensParams, Command, Position } from "vscode-languageserver/node";
import type { LensAction } from "../../core/features/codeLenses.js";
import { showsCodeLenses } from "../clientCaps.js";
import { createElsewhere } from "../elsewhere.js";
import { sceneOf } from "../scene.js";
import type { Session } from "../session.js";
import { toRange } from "../toLsp.js";

export async function codeLens(session: Session, { textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> {
  const { caps } = session;
  if (!showsCodeLenses(caps)) return [];
  const at = await sceneOf(session, uri, true);
  if (at === undefined) return [];
  const { read, scene } = at;
  const { file, config } = read;
  const settings = config.forFile(file.path);
  if (!settings.codeLenses || settings.ignored) return [];
  const elsewhere = createElsewhere(session, { path: file.path, uri });
  const lenses = session.host().features.codeLenses(scene, settings.prices);
  return lenses.flatMap(({ title, action, ...place }): CodeLens[] => {
    const range = toRange(place, file.lines);
    const command = commandFor(title, action, range.start);
    return command === undefined ? [] : [{ range, command }];
  });

  function commandFor(title: string, action: LensAction | undefined, position: Position): Command | undefined {
    // Without a command a lens is plain text.
    if (action === undefined) return { title, command: "" };
    if (action.type === "readiness") return commandOf(title, caps.readinessCommand, [action.launchType]);
    const locations = action.locations.map((location) => {
      const target = elsewhere(location.path, location.text);
      return { uri: target.uri, range: toRange(location, target.lines) };
    });
    return commandOf(title, caps.showPlacesCommand, [uri, position, locations]);
  }
}

function commandOf(title: string, command: string | undefined, given: unknown[]): Command | undefined {
  return command === undefined ? undefined : { title, command, arguments: given };
}
