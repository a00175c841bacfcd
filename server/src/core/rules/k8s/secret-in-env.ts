// A secret in the environment stands in clear in the manifest, for everybody who may read it.
import { looksSecret } from "../../data/secretNames.js";
import { containerEnvs } from "../../model/k8s/containerEnv.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { eksGuide, kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/secret-in-env",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["env"],
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/security/secrets-good-practices/"), eksGuide("manage-secrets.html")],
  controls: ["kube-linter env-var-secret", "Polaris sensitiveContainerEnvVar"],
  summary: "No variable holds a secret in clear.",
  why: "The manifest lies in a repository, and everybody who may read pods sees the value. A variable can take it from a Secret, which has permissions of its own and can come from AWS Secrets Manager.",
  messages: {
    clear:
      "{name} of {container} looks like a secret and stands here in clear. Keep it in a Secret and read it from there.",
  },
  examples: {
    bad: containerExample("env:\n  - name: DB_PASSWORD\n    value: correct-horse"),
    good: containerExample(
      "env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: db\n        key: password",
    ),
  },
  check(doc, report) {
    for (const { container, variables } of containerEnvs(kubernetesObject(doc)))
      for (const { node, nameNode, name, value } of variables) {
        const text = knownText(value);
        if (value === undefined || text === undefined || name === undefined || knownText(nameNode) === undefined)
          continue;
        if (!looksSecret(name, text) && !PLAIN_KEY.test(text)) continue;
        const secretKeyRef = { name: "<SECRET_NAME>", key: name };
        const fix: RuleFix = {
          title: `Read ${name} from a Secret`,
          edit: (editor) => {
            editor.remove(value);
            editor.put(node, "valueFrom", { secretKeyRef }, "name");
          },
        };
        report(value, "clear", { name, container: containerLabel(container) }, { fixes: [fix] });
      }
  },
});

/** The id of a temporary access key of AWS, or a private key as programs write it. */
const PLAIN_KEY = /^ASIA[0-9A-Z]{16}$|-BEGIN (?:[A-Z]+ )*PRIVATE KEY-/;
