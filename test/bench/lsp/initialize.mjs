// The opening of a conversation: what our client says it can do, and what a server answers.
// `mode` "push" hides that the client can pull diagnostics; "auto" lets the server choose.

export async function initialize(client, { rootUri, mode, initializationOptions, onRefresh }) {
  const answer = await client.ask("initialize", {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "bench" }],
    initializationOptions,
    capabilities: {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: false },
        workspaceFolders: true,
        ...(onRefresh === undefined ? {} : { diagnostics: { refreshSupport: true } }),
      },
      textDocument: {
        synchronization: {},
        publishDiagnostics: { versionSupport: true },
        hover: { contentFormat: ["markdown", "plaintext"] },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
        ...(mode === "push" ? {} : { diagnostic: {} }),
      },
    },
  });
  const { capabilities, serverInfo } = answer;
  return {
    serverInfo,
    pull: mode !== "push" && Boolean(capabilities.diagnosticProvider),
    completion: Boolean(capabilities.completionProvider),
    hover: Boolean(capabilities.hoverProvider),
  };
}

/** What an editor sends before it opens the first document. */
export async function configure(client, { settings = {}, contents }) {
  await client.tell("initialized", {});
  // yaml-language-server asks the client for schemas only when it is told that the client has some.
  if (contents !== undefined) await client.tell("yaml/registerContentRequest", {});
  await client.tell("workspace/didChangeConfiguration", { settings });
}
