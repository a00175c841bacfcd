// Starts yaml-language-server as vscode-yaml does, so that the suite can see Stowage beside it. The runner says where the
// server is; it knows nothing of Stowage.
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

export async function activate(): Promise<void> {
  const module = process.env.STOWAGE_YAML_SERVER;
  if (!module)
    throw new Error("STOWAGE_YAML_SERVER is not set: the suite has to be started by scripts/vscode-suite.mjs.");
  client = new LanguageClient(
    "yaml",
    "YAML Support",
    { module, transport: TransportKind.ipc },
    { documentSelector: [{ language: "yaml" }], synchronize: { configurationSection: ["yaml"] } },
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
