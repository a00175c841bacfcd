// The language server's process as seen from the extension: started once, when something needs it, and started again on
// demand. The client library is loaded only then.
import type { ExtensionContext, LogOutputChannel } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { CustomRequests, InitializationOptions } from "../../server/src/protocol/requests.js";
import { ADD_DOCKER_RUN, CLEAN, PREVIEW_PLACEMENT, SHOW_PLACES, WHAT_BLOCKS } from "./commands.js";
import { compiledCode } from "./compiledCode.js";
import { rulePages } from "./rulePages.js";
import { notSaidByOthers } from "./saidByOthers.js";
import { PREVIEW_SCHEME, SELECTOR } from "./selector.js";

export interface Server {
  /** Undefined until somebody has started it. */
  running(): LanguageClient | undefined;
  start(): Promise<LanguageClient>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  request<Method extends keyof CustomRequests>(
    method: Method,
    params: CustomRequests[Method]["params"],
  ): Promise<CustomRequests[Method]["result"]>;
}

/** `onStart` is called with the client after each start. */
export function createServer(
  context: ExtensionContext,
  output: LogOutputChannel,
  onStart: (client: LanguageClient) => void,
): Server {
  let client: LanguageClient | undefined;
  let starting: Promise<LanguageClient> | undefined;

  async function launch(): Promise<LanguageClient> {
    const created = client ?? (await createClient(context, output));
    await (client === undefined ? created.start() : created.restart());
    client = created;
    output.info("The language server runs.");
    onStart(created);
    return created;
  }

  function start(): Promise<LanguageClient> {
    starting ??= launch();
    // A start that failed may be tried again.
    starting.catch(() => {
      starting = undefined;
    });
    return starting;
  }

  return {
    running: () => client,
    start,
    async restart() {
      await (client === undefined ? start() : launch());
    },
    async stop() {
      await client?.stop();
    },
    async request(method, params) {
      return (await start()).sendRequest(method, params);
    },
  };
}

/** In MB, a half of the memory for new objects: more of it makes this server no faster. Its worker has to do with it, too. */
const ENGINE = ["--max-semi-space-size=8"];

async function createClient(context: ExtensionContext, outputChannel: LogOutputChannel): Promise<LanguageClient> {
  const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
  const module = context.asAbsolutePath("dist/server.js");
  const initializationOptions: InitializationOptions = {
    cleanCommand: CLEAN,
    readinessCommand: WHAT_BLOCKS,
    showPlacesCommand: SHOW_PLACES,
    placementCommand: PREVIEW_PLACEMENT,
    dockerRunCommand: ADD_DOCKER_RUN,
    suggestCommand: "editor.action.triggerSuggest",
    rulePage: `${rulePages(context.extensionUri)}/{rule}.md`,
    status: true,
  };
  return new LanguageClient(
    "stowage",
    "Stowage",
    {
      module,
      transport: TransportKind.ipc,
      options: { execArgv: ENGINE, env: { NODE_COMPILE_CACHE: compiledCode(context) } },
    },
    {
      documentSelector: SELECTOR,
      outputChannel,
      initializationOptions,
      middleware: {
        didOpen: async (document, next) => {
          if (document.uri.scheme !== PREVIEW_SCHEME) await next(document);
        },
        provideDiagnostics: async (document, resultId, token, next) => {
          const report = await next(document, resultId, token);
          return report && "items" in report ? { ...report, items: notSaidByOthers(document, report.items) } : report;
        },
      },
      diagnosticPullOptions: { onChange: true, onSave: false },
    },
  );
}
