// textDocument/references: every place that names the same thing, in all files.
import type { Location, ReferenceParams } from "vscode-languageserver/node";
import { createElsewhere } from "../elsewhere.js";
import { offsetAt, sceneOf } from "../scene.js";
import type { Session } from "../session.js";
import { toRange } from "../toLsp.js";

export async function references(
  session: Session,
  { textDocument: { uri }, position, context }: ReferenceParams,
): Promise<Location[] | null> {
  const at = await sceneOf(session, uri, true);
  if (at === undefined) return null;
  const { read, scene } = at;
  const { navigation } = session.host().features;
  const found = navigation.references(scene, offsetAt(read, position), context.includeDeclaration);
  if (found === undefined) return null;
  const elsewhere = createElsewhere(session, { path: read.file.path, uri });
  return found.map((location) => {
    const target = elsewhere(location.path, location.text);
    return { uri: target.uri, range: toRange(location, target.lines) };
  });
}
