// Fixes of the security settings of containers.
import type { Value } from "../../edit/editor.js";
import type { ContainerSecurity } from "../../model/k8s/securityContext.js";
import type { Node } from "../../parse/doc.js";
import type { RuleFix } from "../rule.js";

/** Sets a key in the `securityContext` of a container; none where that is not a map. */
export function containerSetting({ container, own }: ContainerSecurity, key: string, value: Value): RuleFix[] {
  if (own !== undefined && own.type !== "object") return [];
  const text = typeof value === "object" ? "" : ` to ${value}`;
  return [
    {
      title: `Set securityContext.${key}${text}`,
      edit: (editor) =>
        own === undefined
          ? editor.put(container.node, "securityContext", { [key]: value })
          : editor.put(own, key, value),
    },
  ];
}

/** Where to say what a container lacks: at its security settings, else at its name. */
export function placeOfSetting({ container, own }: ContainerSecurity): Node {
  return own?.key ?? container.node.properties.find(({ name }) => name === "name")?.value ?? container.node;
}
