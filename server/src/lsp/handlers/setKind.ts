// stowage/setKind: a person says what a document is. The answer is written into the configuration that counts for it, by
// the client, so that it can be undone.
import type { KindId } from "../../core/kinds/kinds.js";
import type { SetKindParams, SetKindResult } from "../../protocol/requests.js";
import { changeElsewhere } from "../fileChanges.js";
import { nearestConfig } from "../nearestConfig.js";
import type { Session } from "../session.js";
import { toWorkspaceEdit } from "../toLsp.js";
import { isFile } from "../uris.js";

export async function setKind(session: Session, { uri, kind }: SetKindParams): Promise<SetKindResult> {
  const { features, kinds, configFiles } = session.host();
  const known = kinds.find(({ id }) => id === kind);
  if (known === undefined) return { problem: `Stowage knows no kind "${kind}".` };
  if (session.documents.get(uri) === undefined) return { problem: "Open the document first." };
  if (!isFile(uri)) return { problem: "This document is no file yet. Save it, then choose again." };
  const config = await nearestConfig(uri, { ...session, configFiles });
  if (config === undefined || (config.exists && config.text === undefined))
    return { problem: `${config?.path ?? "The configuration"} cannot be read, so nothing can be written into it.` };
  const edits = features.associate(session.folders.pathFor(uri), known.id satisfies KindId, config);
  const change = edits.length === 0 ? undefined : await changeElsewhere(session, config.path, edits);
  const edit = change && toWorkspaceEdit([change], session.caps);
  if (change === undefined || edit === undefined)
    return { problem: `${config.path} has errors. Mend them, then choose again.` };
  const label = `Treat as ${known.title}`;
  const { applied, failureReason } = await session.connection.workspace.applyEdit({ label, edit });
  return applied ? { configUri: change.uri } : { problem: failureReason ?? `${config.path} could not be changed.` };
}
