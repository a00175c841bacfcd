// The numbers of users and groups that containers run as.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podSecurity, settingOf } from "../../model/k8s/securityContext.js";
import { booleanOf, integerOf } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/run-as-user",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["securityContext"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("tasks/configure-pod-container/security-context/"),
    kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#security-context"),
  ],
  awsError: ["container's runAsUser breaks non-root policy", "must be between 0 and 2147483647, inclusive"],
  summary:
    "The users and groups of containers are numbers from 0 to 2147483647, and not root where `runAsNonRoot` is true.",
  why: "A container with `runAsNonRoot: true` and the user 0 never starts: the node reports CreateContainerConfigError. Numbers out of the range are refused by the API server.",
  messages: {
    root: "User 0 is root, and runAsNonRoot is true for {container}: it never starts. Use another user, such as 1000.",
    range: "{key} is {value}, and users and groups are numbers from 0 to 2147483647.",
  },
  examples: {
    bad: containerExample("securityContext:\n  runAsNonRoot: true\n  runAsUser: 0"),
    good: containerExample("securityContext:\n  runAsNonRoot: true\n  runAsUser: 1000"),
  },
  check(doc, report) {
    const pod = podSecurity(kubernetesObject(doc));
    if (pod === undefined) return;
    for (const context of [pod.own, ...pod.containers.map(({ own }) => own)])
      for (const [key, node] of numbersOf(context)) {
        const value = node.type === "number" ? integerOf(node) : undefined;
        if (value !== undefined && (value < 0 || value > MOST)) report(node, "range", { key, value });
      }
    if (pod.windows) return;
    const said = new Set<Node>();
    for (const security of pod.containers) {
      const user = settingOf(security, "runAsUser") ?? undefined;
      const nonRoot = settingOf(security, "runAsNonRoot") ?? undefined;
      if (user === undefined || integerOf(user) !== 0 || booleanOf(nonRoot) !== true || said.has(user)) continue;
      said.add(user);
      const fixes = [change(user, "runAsUser", 1000), removal(user, "runAsUser")];
      const related = nonRoot === undefined ? [] : [{ node: nonRoot, message: "It may not be root." }];
      report(user, "root", { container: containerLabel(security.container) }, { fixes, related });
    }
  },
});

const MOST = 2_147_483_647;

function numbersOf(context: Node | undefined): readonly (readonly [string, Node])[] {
  const single = ["runAsUser", "runAsGroup", "fsGroup"].flatMap((key) => {
    const node = member(context, key);
    return node === undefined ? [] : [[key, node] as const];
  });
  const groups = itemsOf(member(context, "supplementalGroups")).map((node) => ["supplementalGroups", node] as const);
  return [...single, ...groups];
}
