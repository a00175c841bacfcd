// Fixed host ports: TCP and UDP each for itself, every one of them free, and no more in all than an instance may have.
import { MOST_HOST_PORTS } from "../../data/portLimits.js";
import { type Board, portsInUse, takenPorts } from "../board.js";
import type { EcsFilter } from "../ecs.js";
import { verdict } from "../verdicts.js";

export const ports: EcsFilter = {
  name: "ports",
  settled: ({ board }) => neededPorts(board) === 0,
  passes: ({ board }, index) => {
    if (neededPorts(board) === 0) return true;
    const { tcp, udp } = board.need.ports;
    if (inUse(board, index) + neededPorts(board) > MOST_HOST_PORTS) return false;
    if (tcp.length > 0 && tcp.some((port) => portsInUse(board, index, "tcp").has(port))) return false;
    return udp.length === 0 || !udp.some((port) => portsInUse(board, index, "udp").has(port));
  },
  verdicts: ({ board }, index) => {
    const needed = neededPorts(board);
    if (needed === 0) return [];
    const taken = takenPorts(board, index);
    const left = MOST_HOST_PORTS - inUse(board, index);
    const isFree = taken.tcp.length + taken.udp.length === 0 && needed <= left;
    return isFree ? [] : [verdict("RESOURCE:PORTS", "ports", { ...taken, left })];
  },
};

function neededPorts({ need }: Board): number {
  return need.ports.tcp.length + need.ports.udp.length;
}

function inUse(board: Board, index: number): number {
  return portsInUse(board, index, "tcp").size + portsInUse(board, index, "udp").size;
}
