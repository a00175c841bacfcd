// Host ports: the same port of the same protocol is free unless another pod has it on the same address, or on all.

import type { KubernetesFilter } from "../scheduling.js";
import type { HostPort } from "../types.js";
import { podVerdict } from "../verdicts.js";

const NAME = "NodePorts";

/** All addresses of a node. */
const ANY = "0.0.0.0";

export const nodePorts: KubernetesFilter = {
  name: NAME,
  prepare: ({ board, pod: { spec } }) => {
    if (spec.hostPorts.length === 0) return undefined;
    const isTaken = (node: number, { port, protocol, ip }: HostPort): boolean => {
      const addresses = board.ports[node]?.get(`${protocol}/${port}`);
      return addresses?.some((other) => other === ip || other === ANY || ip === ANY) ?? false;
    };
    const taken = (node: number): readonly HostPort[] => spec.hostPorts.filter((wanted) => isTaken(node, wanted));
    return {
      changes: "there",
      passes: (node) => board.ports[node] === undefined || taken(node).length === 0,
      verdicts: (node) => {
        const ports = taken(node);
        return ports.length === 0 ? [] : [podVerdict("HOST_PORTS", NAME, { ports })];
      },
    };
  },
};
