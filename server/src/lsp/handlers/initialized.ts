// initialized: asks to be told about changed settings and files, and loads the analysis while nobody waits for it.
import type { DidChangeWatchedFilesRegistrationOptions } from "vscode-languageserver/node";
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from "../library.js";
import { practise } from "../practise.js";
import type { Session } from "../session.js";

/** What the walk through a workspace looks at; which of these count is decided later. */
const WATCHED = ["**/*.{json,jsonc,yaml,yml}", "**/*.{json,jsonc,yaml,yml}.*", "**/*.{tpl,tmpl,tftpl}"];

export async function initialized(session: Session): Promise<void> {
  setImmediate(() => void practise(session));
  session.workspaceIndex.buildSoon();
  const { connection, caps } = session;
  if (caps.registersConfiguration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: "stowage" });
  if (!caps.registersWatchers) return;
  const options: DidChangeWatchedFilesRegistrationOptions = {
    watchers: WATCHED.map((globPattern) => ({ globPattern })),
  };
  await connection.client.register(DidChangeWatchedFilesNotification.type, options);
}
