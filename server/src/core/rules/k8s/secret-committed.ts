// Secrets whose values stand in the file.
import { looksSecret } from "../../data/secretNames.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/secret-committed",
  kinds: ["k8s.manifest"],
  objects: ["Secret", "ConfigMap"],
  needs: ["data", "stringData"],
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/security/secrets-good-practices/#avoid-sharing-secret-manifests")],
  controls: ["Polaris sensitiveConfigmapContent"],
  summary: "The values of a Secret are not kept beside the code.",
  why: "base64 is no encryption: whoever can read the repository, or its history, can read the values. Tools such as External Secrets, Sealed Secrets or the Secrets Store CSI driver bring them into the cluster from a safe place.",
  messages: {
    secret:
      "The values of this Secret can be read by everyone who has the file. Keep them in AWS Secrets Manager or another safe place, and change them if they are in use.",
    configMap:
      '"{key}" looks like a secret, and a ConfigMap is open to everyone who may read the namespace or the file. Put it into a Secret that is made elsewhere.',
  },
  examples: {
    bad: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\nstringData:\n  password: horse-battery-staple\n",
    good: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\nstringData:\n  password: ${PASSWORD}\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    if (object.type === "ConfigMap") {
      for (const { name: key, value } of member(object.root, "data")?.properties ?? []) {
        const text = knownText(value) ?? "";
        const isKey = PRIVATE_KEY.test(String(value.value));
        if (isKey || (!text.includes("\n") && looksSecret(key, text))) report(value, "configMap", { key });
      }
      return;
    }
    const map = ["stringData", "data"].flatMap((key) => member(object.root, key) ?? []).find(hasValue);
    if (map !== undefined && !isPublic(object)) report(map.key ?? map, "secret", {});
  },
});

const PRIVATE_KEY = /^-----BEGIN [A-Z ]*PRIVATE KEY-----/m;

function hasValue(map: Node): boolean {
  return map.properties.some(({ value }) => value.type === "string" && value.value !== "" && isKnown(value));
}

/** Secrets that hold settings of tools, and are read by nobody as a secret. */
function isPublic({ metadata }: KubernetesObject): boolean {
  const labels = member(metadata, "labels");
  return labels?.properties.some(({ name }) => name === "argocd.argoproj.io/secret-type") === true;
}
