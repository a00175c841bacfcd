// Opens what a code lens leads to, for a client that has no command of its own for it: the server asks the client to show the
// document, and where several may be meant it lets the person choose.
import type { Location } from "vscode-languageserver/node";
import type { Session } from "./session.js";
import { pathOf } from "./uris.js";

export const OPEN_PLACES = "stowage.openPlaces";

export async function openPlaces({ connection }: Session, places: readonly Location[]): Promise<void> {
  const named = places.map((place) => ({ title: pathOf(place.uri).split("/").slice(-2).join("/"), place }));
  const question = "Which one?";
  const chosen = named.length > 1 ? await connection.window.showInformationMessage(question, ...named) : named[0];
  const place = named.find(({ title }) => title === chosen?.title)?.place;
  if (place !== undefined)
    await connection.window.showDocument({ uri: place.uri, takeFocus: true, selection: place.range });
}
