// What the server keeps between requests, and nothing else: the open documents with their analyses, the index of the
// workspace, the folders, the configuration, what the client can do. Handlers take it as their first argument.
import type { Connection } from "vscode-languageserver/node";
import type { Host } from "../host/host.js";
import { type Checks, createChecks } from "./checks.js";
import { type ClientCaps, clientCapsOf } from "./clientCaps.js";
import { type Configuration, createConfiguration } from "./configuration.js";
import { createDocuments, type Documents } from "./documents.js";
import { createFolders, type Folders } from "./folders.js";
import { createPlacementFindings, type PlacementFindings } from "./placementFindings.js";
import { createReads, type Reads } from "./reads.js";
import { createStatusTeller, type StatusTeller } from "./status.js";
import { createWorkspaceIndex, type WorkspaceIndex } from "./workspaceIndex.js";
import { createWorkspaceReports, type WorkspaceReports } from "./workspaceReports.js";

export interface Session {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly folders: Folders;
  readonly configuration: Configuration;
  readonly reads: Reads;
  readonly checks: Checks;
  readonly placementFindings: PlacementFindings;
  readonly workspaceIndex: WorkspaceIndex;
  readonly workspaceReports: WorkspaceReports;
  readonly status: StatusTeller;
  /** Set by `initialize`, which is always the first request. */
  caps: ClientCaps;
  /** Loads the analysis on the first call. */
  host(): Host;
  loadedHost(): Host | undefined;
}

export function createSession(connection: Connection, load: () => Host): Session {
  let loaded: Host | undefined;
  const session: Session = {
    connection,
    documents: createDocuments(),
    folders: createFolders(),
    configuration: createConfiguration(() => session),
    reads: createReads(() => session),
    checks: createChecks(() => session),
    placementFindings: createPlacementFindings(() => session),
    workspaceIndex: createWorkspaceIndex(() => session),
    workspaceReports: createWorkspaceReports(() => session),
    status: createStatusTeller(() => session),
    caps: clientCapsOf({ processId: null, rootUri: null, capabilities: {} }),
    host() {
      loaded ??= load();
      return loaded;
    },
    loadedHost: () => loaded,
  };
  return session;
}
