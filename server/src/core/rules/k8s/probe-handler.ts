// What a probe or a lifecycle hook does.
import { isPortName } from "../../base/kubernetesNames.js";
import type { Editor } from "../../edit/editor.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { type Handler, hooks, portNames, probes } from "../../model/k8s/probes.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type Report } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

const messages = {
  none: "The {key} of {container} does not say what to do. Give it one of {actions}.",
  several: "The {key} of {container} has {actions}, and it can do one thing. Remove the others.",
  range: "Port {port} of the {key} is out of range: ports go from 1 to 65535. Correct the number.",
  digits:
    'The port "{port}" of the {key} is a text, and a text is taken for the name of a port. Write the number without quotes.',
  form: '"{port}" is no name for a port: at most 15 lower-case letters, digits and "-", with at least one letter. Correct it.',
  command: "The {key} of {container} has an empty command. Say what is to be run.",
  unknownName: {
    severity: "warning",
    text: 'The {key} asks at port "{port}", and {container} has no port of this name, so that it can never succeed. Name the port in the container, or write its number.',
  },
} as const;

export const rule = defineRule({
  id: "k8s/probe-handler",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["livenessProbe", "readinessProbe", "startupProbe", "lifecycle"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"),
    kubernetesDocs("concepts/containers/container-lifecycle-hooks/"),
  ],
  awsError: ["must specify a handler type", "may not specify more than 1 handler type"],
  controls: ["kube-linter liveness-port", "kube-linter readiness-port", "kube-linter startup-port"],
  summary: "A probe and a lifecycle hook does exactly one thing, at a port that the container has.",
  why: "The API server refuses a probe without `exec`, `httpGet`, `tcpSocket` or `grpc`, or with two of them, and a port out of range. A port can be named; a name that the container does not give to a port makes the probe fail always.",
  messages,
  examples: {
    bad: containerExample("livenessProbe:\n  httpGet:\n    path: /health\n    port: '8080'"),
    good: containerExample("livenessProbe:\n  httpGet:\n    path: /health\n    port: 8080"),
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    for (const handler of [...probes(object), ...hooks(object)]) {
      checkCount(handler, report);
      for (const { name, value } of handler.actions) {
        const port = member(value, "port");
        const command = member(value, "command");
        if (port !== undefined) checkPort(handler, port, report);
        if (name === "exec" && command?.type === "array" && !command.partial && itemsOf(command).length === 0)
          report(command, "command", { key: handler.key, container: containerLabel(handler.container) });
      }
    }
  },
});

type Reporter = Report<typeof messages>;

function checkCount({ container, node, key, actions }: Handler, report: Reporter): void {
  const isHook = key === "postStart" || key === "preStop";
  const known = isHook ? HOOK_ACTIONS : PROBE_ACTIONS;
  const data = { key, container: containerLabel(container) };
  const [, second] = actions;
  if (second !== undefined)
    report(second.key, "several", { ...data, actions: listed(actions.map(({ name }) => name)) });
  // Of a key that is not known the schema speaks: it may be a slip.
  const others = node.properties.filter(({ name }) => !SETTINGS.has(name) && !known.includes(name));
  if (actions.length === 0 && others.length === 0 && !node.partial)
    report(node.key ?? node, "none", { ...data, actions: listed(known, "or") });
}

function checkPort({ container, key }: Handler, node: Node, report: Reporter): void {
  if (!isKnown(node)) return;
  const { value } = node;
  if (typeof value === "number") {
    if (value < 1 || value > 65_535) report(node, "range", { key, port: value });
  } else if (typeof value !== "string") return;
  else if (/^\d+$/.test(value)) {
    const number = Number(value);
    const fixes = [{ title: `Change to ${number}`, edit: (editor: Editor) => editor.set(node, number) }];
    report(node, "digits", { key, port: value }, { fixes });
  } else if (!isPortName(value)) report(node, "form", { port: value });
  else if (portNames(container)?.includes(value) === false)
    report(node, "unknownName", { key, port: value, container: containerLabel(container) });
}

const PROBE_ACTIONS = ["httpGet", "tcpSocket", "exec", "grpc"];
const HOOK_ACTIONS = ["exec", "httpGet", "tcpSocket", "sleep"];

const SETTINGS: ReadonlySet<string> = new Set([
  "initialDelaySeconds",
  "timeoutSeconds",
  "periodSeconds",
  "successThreshold",
  "failureThreshold",
  "terminationGracePeriodSeconds",
]);
