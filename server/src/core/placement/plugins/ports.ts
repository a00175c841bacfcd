// Fixed host ports: TCP and UDP each for itself, every one of them free.
import { portsInUse, takenPorts } from "../board.js";
import type { EcsFilter } from "../ecs.js";
import { verdict } from "../verdicts.js";

export const ports: EcsFilter = {
  name: "ports",
  settled: ({ board }) => board.need.ports.tcp.length + board.need.ports.udp.length === 0,
  passes: ({ board }, index) => {
    const { tcp, udp } = board.need.ports;
    if (tcp.length > 0 && tcp.some((port) => portsInUse(board, index, "tcp").has(port))) return false;
    return udp.length === 0 || !udp.some((port) => portsInUse(board, index, "udp").has(port));
  },
  verdicts: ({ board }, index) => {
    const taken = takenPorts(board, index);
    return taken.tcp.length + taken.udp.length === 0 ? [] : [verdict("RESOURCE:PORTS", "ports", taken)];
  },
};
