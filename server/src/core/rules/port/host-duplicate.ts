// A port can be taken once: on the host, or on the network interface that the containers of a task share.
import { type TakenPort, takenPorts } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { lacks } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { chooseFreePort } from "../shared/hostPorts.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/host-duplicate",
  kinds: ["ecs.taskDefinition"],
  needs: ["portMappings"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "No two port mappings of a task take the same port with the same protocol.",
  why: "Only one process can listen on a port. ECS refuses a task definition that maps a host port twice and, as containers share one network with awsvpc and host, there also one that names a container port twice.",
  sources: [ecsApi("API_PortMapping.html")],
  awsError: ["is mapped multiple times in task", "is used multiple times in task"],
  messages: {
    host: "{protocol} host port {port} is taken already by container {first}. Give one of them another host port, or 0 for any free one.",
    shared:
      "{protocol} port {port} is taken already by container {first}, and with network mode {mode} all containers of a task share their ports. Use another port in one of them.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "portMappings": [
        { "containerPort": 80, "hostPort": 8080 }, { "containerPort": 81, "hostPort": 8080 }
      ]
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "portMappings": [
        { "containerPort": 80, "hostPort": 8080 }, { "containerPort": 81, "hostPort": 8081 }
      ]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const mode = task.networkMode;
    const all = takenPorts(task);
    if (new Set(all.map(({ number }) => number)).size === all.length) return;
    const firsts = new Map<string, TakenPort>();
    for (const one of all) {
      const { node, number, port } = one;
      if (port.protocol === undefined) continue;
      const protocol = port.protocol.toUpperCase();
      const first = firsts.get(`${protocol} ${number}`) ?? one;
      firsts.set(`${protocol} ${number}`, first);
      if (first === one) continue;
      const related = [{ node: first.node, message: "The port is taken here." }];
      const extras = { fixes: fixesFor(one, first), related };
      const data = { protocol, port: number, first: first.port.container.label };
      if (mode === "awsvpc" || mode === "host") report(node, "shared", { ...data, mode }, extras);
      else report(node, "host", data, extras);
    }
  },
});

/** Not for a mapping that is written once and used twice (a YAML alias): a fix would change both. */
function fixesFor(one: TakenPort, first: TakenPort): RuleFix[] {
  const { port } = one;
  if (one.node.start === first.node.start) return [];
  const repeated = port.container === first.port.container && port.containerPort === first.port.containerPort;
  if (!repeated || !lacks(port.node, "name")) return chooseFreePort(one);
  return [{ title: "Remove the repeated port mapping", edit: (editor) => editor.remove(port.node) }];
}
