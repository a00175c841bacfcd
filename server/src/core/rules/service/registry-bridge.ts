// Where tasks share the network of their instance, service discovery must be told whose port it registers.
import { ports } from "../../model/ecs/ports.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled, lacks } from "../../model/values.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { unknownContainer, unmappedPort } from "../shared/targets.js";
import { familyPlace, relatedIn, type TaskRun, taskRun } from "../shared/taskRun.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "service/registry-bridge",
  kinds: ["ecs.service", "ecs.updateService"],
  needs: ["serviceRegistries"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "With network mode bridge or host an entry of `serviceRegistries` has a `containerName` and a `containerPort` of the task definition.",
  why: "In these modes several tasks share the address of an instance, so service discovery registers the port with it. ECS refuses an entry that does not say which port of which container.",
  sources: [ecsApi("API_ServiceRegistry.html"), ecsGuide("service-discovery.html")],
  messages: {
    missing:
      "The task definition in {file} uses network mode {mode}, where a registry needs {keys}. Add the container and its port.",
    unknown: 'The task definition in {file} has no container "{name}". {known}: name the one that is registered.',
    unmapped:
      "Container {label} has no port mapping for port {port} in {file}. {known}. Use a port that it maps, or map this one there.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "serviceRegistries": [{ "registryArn": "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-0123456789abcdef" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "serviceRegistries": [
    {
      "registryArn": "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-0123456789abcdef",
      "containerName": "app",
      "containerPort": 80
    }
  ]
}`,
    task: `{
  "family": "web",
  "networkMode": "bridge",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "portMappings": [{ "containerPort": 80 }] }
  ]
}`,
  },
  check(doc, report, context) {
    const run = taskRun(context);
    const mode = run?.task.networkMode;
    if (run === undefined || (mode !== "bridge" && mode !== "host")) return;
    for (const entry of itemsOf(serviceValue(service(doc), "serviceRegistries"))) {
      const keys = KEYS.filter((key) => lacks(entry, key));
      if (keys.length > 0) {
        const place = filled(run.task.root, "networkMode") ?? familyPlace(run);
        const extras = { fixes: addOnly(run, entry), related: relatedIn(run, place, `The network mode is ${mode}.`) };
        report(entry, "missing", { file: run.name, mode, keys: listed(keys) }, extras);
        continue;
      }
      const container = unknownContainer(run, entry);
      const port = unmappedPort(run, entry);
      if (container !== undefined) report(container.node, "unknown", container.data, container.extras);
      else if (port !== undefined) report(port.node, "unmapped", port.data, port.extras);
    }
  },
});

const KEYS = ["containerName", "containerPort"];

/** Where the task maps one port only, it is the one that is meant. */
function addOnly({ task }: TaskRun, entry: Node): RuleFix[] {
  const all = ports(task);
  const [port] = all;
  const name = port?.container.name;
  const number = port?.containerPort;
  if (all.length !== 1 || name === undefined || number === undefined) return [];
  return [
    {
      title: `Add container "${name}" with port ${number}`,
      edit: (editor) => {
        editor.put(entry, "containerName", name);
        editor.put(entry, "containerPort", number);
      },
    },
  ];
}
