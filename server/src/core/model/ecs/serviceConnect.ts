// What a service says about Service Connect: the proxy beside its tasks, and the names under which others reach them.
import { itemsOf, type Node } from "../../parse/doc.js";
import { booleanOf, filled } from "../values.js";
import { type Service, serviceValue } from "./service.js";

/** The configuration, unless it is switched off: then nobody looks at the rest. */
export function serviceConnect(view: Service): Node | undefined {
  const node = serviceValue(view, "serviceConnectConfiguration");
  return booleanOf(filled(node, "enabled")) === false ? undefined : node;
}

/** The entries of `services`. */
export function connectServices(view: Service): readonly Node[] {
  return itemsOf(filled(serviceConnect(view), "services"));
}

/** The aliases of all entries. */
export function clientAliases(view: Service): readonly Node[] {
  return connectServices(view).flatMap((entry) => itemsOf(filled(entry, "clientAliases")));
}
