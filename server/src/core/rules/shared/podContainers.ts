// What messages call a container.
import type { PodContainer } from "../../model/k8s/podTemplate.js";

/** `container "web"`; `init container 2` for one without a name. */
export function containerLabel({ name, label }: PodContainer): string {
  return name === undefined || name === "" ? label : `container ${label}`;
}
