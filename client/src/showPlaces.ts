// What a code lens leads to: one place is opened, several are listed where the lens stands.
import { commands, Uri, window } from "vscode";
import type { Server } from "./server.js";

type Protocol = Parameters<Awaited<ReturnType<Server["start"]>>["protocol2CodeConverter"]["asLocation"]>[0];

/** As the server gives them: the document's URI, a position in it, locations. */
export async function showPlaces(server: Server, uri: unknown, position: unknown, places: unknown): Promise<void> {
  const { protocol2CodeConverter: converter } = await server.start();
  const locations = (places as NonNullable<Protocol>[]).map((place) => converter.asLocation(place));
  const [only, ...others] = locations;
  if (only === undefined) return;
  if (others.length === 0) {
    await window.showTextDocument(only.uri, { selection: only.range, preview: false });
    return;
  }
  const at = converter.asPosition(position as NonNullable<Protocol>["range"]["start"]);
  await commands.executeCommand("editor.action.showReferences", Uri.parse(String(uri)), at, locations);
}
