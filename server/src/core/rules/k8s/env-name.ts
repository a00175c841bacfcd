// Names of environment variables.
import {
  isPlainVariableName,
  isRelaxedVariableName,
  RELAXED_NAMES_SINCE,
  VARIABLE_NAME_SOURCE,
} from "../../data/environmentVariables.js";
import { containerEnvs } from "../../model/k8s/containerEnv.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";

export const rule = defineRule({
  id: "k8s/env-name",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["env", "envFrom"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [VARIABLE_NAME_SOURCE.url, VARIABLE_NAME_SOURCE.validation],
  awsError: [
    "a valid environment variable name must consist of",
    "a valid environment variable names must be printable",
  ],
  summary:
    "The name of an environment variable holds no `=`, and better nothing but letters, digits, `_`, `-` and `.`.",
  why: "A program gets its variables as `NAME=value`, so that no name can hold `=`. Clusters before 1.32 take only letters, digits, `_`, `-` and `.`, no digit first; newer ones take more, but shells cannot read such variables.",
  messages: {
    empty: "A variable of {container} has an empty name. Give it one.",
    form: 'No environment variable can be called "{name}": printable characters without "=" are allowed. Correct the name.',
    old: 'Kubernetes 1.{minor} does not take "{name}" as the name of a variable: letters, digits, "_", "-" and "." are allowed, with no digit in front. Correct the name.',
    unusual: {
      severity: "warning",
      text: 'The variable "{name}" cannot be read by shells, and clusters before 1.32 refuse it. Use letters, digits and "_", with no digit in front.',
    },
  },
  examples: {
    bad: containerExample('env:\n  - name: "MODE=fast"\n    value: "1"'),
    good: containerExample('env:\n  - name: MODE_FAST\n    value: "1"'),
  },
  check(doc, report, { target }) {
    const { minor, isKnown: isMinorKnown } = target;
    const object = kubernetesObject(doc);
    const judge = (node: Node | undefined) => {
      if (node === undefined || typeof node.value !== "string" || node.value === "" || !isKnown(node)) return;
      const name = node.value;
      if (isPlainVariableName(name)) return;
      if (!isRelaxedVariableName(name)) report(node, "form", { name });
      else if (isMinorKnown && minor < RELAXED_NAMES_SINCE) report(node, "old", { minor, name });
      else report(node, "unusual", { name });
    };
    for (const { container, variables } of containerEnvs(object))
      for (const { nameNode } of variables) {
        if (nameNode?.value === "") report(nameNode, "empty", { container: containerLabel(container) });
        judge(nameNode);
      }
    for (const { node } of podTemplate(object)?.containers ?? [])
      for (const source of itemsOf(member(node, "envFrom"))) judge(member(source, "prefix"));
  },
});
