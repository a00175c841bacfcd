// The cluster as it is after a placement: a new one, in which the placed tasks run.
import { takesOf } from "./board.js";
import { type Placement, taskName } from "./place.js";
import type { Cluster, HostPorts, Instance, RunningTask, Takes } from "./types.js";

export function clusterAfter(placement: Placement): Cluster {
  const { cluster, workload, chosen } = placement;
  const started = new Map<number, RunningTask[]>();
  for (const [step, index] of chosen.entries()) {
    const instance = cluster.instances[index];
    if (instance === undefined) continue;
    const task: RunningTask = {
      id: taskName(placement, step),
      group: workload.need.group,
      takes: takesOf(workload.need, instance),
      daemon: workload.scheduling === "DAEMON",
      protected: false,
    };
    const tasks = started.get(index);
    if (tasks === undefined) started.set(index, [task]);
    else tasks.push(task);
  }
  return { instances: cluster.instances.map((instance, index) => withTasks(instance, started.get(index) ?? [])) };
}

/** An instance that runs these tasks besides. */
export function withTasks(instance: Instance, tasks: readonly RunningTask[]): Instance {
  if (tasks.length === 0) return instance;
  const used = tasks.reduce((sum, { takes }) => (takes === undefined ? sum : sumOf(sum, takes)), instance.used);
  return { ...instance, used, tasks: [...instance.tasks, ...tasks] };
}

function sumOf(a: Takes, b: Takes): Takes {
  return {
    cpu: a.cpu + b.cpu,
    memory: a.memory + b.memory,
    gpus: a.gpus + b.gpus,
    eniSlots: a.eniSlots + b.eniSlots,
    ports: portsOf(a.ports, b.ports),
  };
}

function portsOf(a: HostPorts, b: HostPorts): HostPorts {
  return { tcp: [...a.tcp, ...b.tcp], udp: [...a.udp, ...b.udp] };
}
