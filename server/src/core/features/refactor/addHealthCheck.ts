// Adds a health check to a container that has none: the usual one for its image, else one for its first port.
import { HEALTH_CHECK_DEFAULTS, usualHealthCheck } from "../../data/healthChecks.js";
import { readImage, repositoryPath } from "../../model/ecs/image.js";
import { filled, integerOf, lacks } from "../../model/values.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { offer, ownContainer, type Refactoring } from "./refactoring.js";

export const addHealthCheck: Refactoring = {
  kind: "refactor.rewrite.stowage.addHealthCheck",
  offers(place) {
    const container = ownContainer(place);
    if (container === undefined || !lacks(container.node, "healthCheck")) return [];
    const { node } = container;
    return [
      offer(place, "Add a health check", (editor) =>
        editor.put(node, "healthCheck", { command: commandFor(node), ...HEALTH_CHECK_DEFAULTS }),
      ),
    ];
  },
};

function commandFor(container: Node): readonly string[] {
  const image = readImage(knownText(filled(container, "image")) ?? "");
  const name = repositoryPath(image).split("/").at(-1) ?? "";
  return usualHealthCheck({ name, tag: image.tag ?? "", port: firstPort(container) });
}

function firstPort(container: Node): number | undefined {
  for (const mapping of itemsOf(filled(container, "portMappings"))) {
    const port = integerOf(filled(mapping, "containerPort"));
    if (port !== undefined && knownText(filled(mapping, "protocol")) !== "udp") return port;
  }
  return undefined;
}
