// A few words for what keeps a pod from a node.
import type { KubernetesVerdict } from "../kubernetes/verdicts.js";
import { GPU_DEVICES, MIB, portText } from "./podDrawing.js";
import { counted, grouped } from "./taskWords.js";

/** As it stands beside the name of the node. */
export function podBlockingText(verdict: KubernetesVerdict): string {
  switch (verdict.code) {
    case "UNSCHEDULABLE":
      return "cordoned";
    case "NODE_NAME":
      return `not the node ${verdict.data.wanted}`;
    case "TAINT": {
      const { key, value, effect } = verdict.data;
      return `taint ${key}${value === "" ? "" : `=${value}`}:${effect} not tolerated`;
    }
    case "NODE_AFFINITY":
      return "does not match the node selector or affinity";
    case "HOST_PORTS": {
      const { ports } = verdict.data;
      return `host port${ports.length === 1 ? "" : "s"} ${ports.map(portText).join(", ")} taken`;
    }
    case "PODS":
      return `full: ${counted(verdict.data.most, "pod")}`;
    case "INSUFFICIENT":
      return shortText(verdict.data);
    case "SPREAD": {
      const { domain, pods, fewest, maxSkew } = verdict.data;
      return `${domain} has ${counted(pods, "pod")}, others ${grouped(fewest)} (maxSkew ${maxSkew})`;
    }
    case "SPREAD_LABEL":
      return `lacks the label ${verdict.data.topologyKey}`;
    case "POD_AFFINITY":
      return "no pod there that the pod affinity asks for";
    case "POD_ANTI_AFFINITY":
      return `a pod in ${verdict.data.domain} that the anti-affinity avoids`;
    case "EXISTING_ANTI_AFFINITY":
      return `a pod in ${verdict.data.domain} that avoids this one`;
    default:
      return verdict.reason.replace(/^node\(s\) /, "");
  }
}

function shortText({ resource, needed, free }: Extract<KubernetesVerdict, { code: "INSUFFICIENT" }>["data"]): string {
  const missing = needed - free;
  if (resource === "cpu") return `${grouped(missing)}m CPU short`;
  if (resource === "memory" || resource === "ephemeral-storage")
    return `${grouped(Math.ceil(missing / MIB))} MiB ${resource === "memory" ? "" : "of ephemeral storage "}short`;
  if (GPU_DEVICES.includes(resource)) return `${counted(missing, "GPU")} short`;
  return `${grouped(missing)} ${resource} short`;
}
