// Containers that run as root, or may.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { podSecurity, settingOf } from "../../model/k8s/securityContext.js";
import { booleanOf, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { containerSetting, placeOfSetting } from "../shared/securityContext.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/run-as-root",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["containers"],
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/security/pod-security-standards/#restricted")],
  controls: [
    "kube-linter run-as-non-root",
    "kube-score container-security-context-user-group-id",
    "Polaris runAsRootAllowed",
    "checkov CKV_K8S_23",
  ],
  summary: "Containers run as another user than root.",
  why: "Most images run as root unless they are told otherwise, and root in a container is root to the kernel of the node. With `runAsNonRoot: true` a container that would run as root does not start.",
  messages: {
    open: "Nothing keeps {container} from running as root. Set runAsNonRoot to true, and runAsUser if the image names no user by number.",
    root: "runAsUser 0 makes {container} run as root. Use another user, such as 1000.",
  },
  examples: {
    bad: containerExample("securityContext:\n  runAsUser: 0"),
    good: containerExample("securityContext:\n  runAsNonRoot: true\n  runAsUser: 1000"),
  },
  check(doc, report) {
    const pod = podSecurity(kubernetesObject(doc));
    if (pod === undefined || pod.windows) return;
    for (const security of pod.containers) {
      const user = settingOf(security, "runAsUser");
      const nonRoot = settingOf(security, "runAsNonRoot");
      if (user === undefined || nonRoot === undefined || (nonRoot !== null && booleanOf(nonRoot) !== false)) continue;
      const data = { container: containerLabel(security.container) };
      if (user === null)
        report(placeOfSetting(security), "open", data, { fixes: containerSetting(security, "runAsNonRoot", true) });
      else if (integerOf(user) === 0)
        report(user, "root", data, { fixes: containerSetting(security, "runAsUser", 1000) });
    }
  },
});
