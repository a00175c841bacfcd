// textDocument/definition: where the thing is that a name means, in this file or another one.
import type { DefinitionParams, Location, LocationLink } from "vscode-languageserver/node";
import { createElsewhere } from "../elsewhere.js";
import { offsetAt, sceneOf } from "../scene.js";
import type { Session } from "../session.js";
import { toRange } from "../toLsp.js";

export async function definition(
  session: Session,
  { textDocument: { uri }, position }: DefinitionParams,
): Promise<Location[] | LocationLink[] | null> {
  const at = await sceneOf(session, uri, true);
  if (at === undefined) return null;
  const { read, scene } = at;
  const found = session.host().features.navigation.definition(scene, offsetAt(read, position));
  if (found === undefined) return null;
  const elsewhere = createElsewhere(session, { path: read.file.path, uri });
  const originSelectionRange = toRange(found.origin, read.file.lines);
  const links = found.locations.map((location) => {
    const target = elsewhere(location.path, location.text);
    const range = toRange(location, target.lines);
    return { targetUri: target.uri, targetRange: toRange(location.whole, target.lines), targetSelectionRange: range };
  });
  if (session.caps.takesLinks) return links.map((link) => ({ originSelectionRange, ...link }));
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}
