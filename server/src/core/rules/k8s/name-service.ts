// The names of Services, which become host names by themselves.
import { asDnsName, isDns1035Label } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { renaming } from "../shared/kubernetesNames.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/name-service",
  kinds: ["k8s.manifest"],
  objects: ["Service"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/names/#rfc-1035-label-names")],
  awsError: ["a DNS-1035 label must consist of lower case alphanumeric characters"],
  summary: "The name of a Service is an RFC 1035 label.",
  why: "A Service is found under its name in DNS: at most 63 lower-case letters, digits and `-`, beginning with a letter. Newer releases can be told to allow a digit at the beginning; by default they do not.",
  messages: {
    form: '"{name}" is no name for a Service: begin with a letter, and use lower-case letters, digits and "-".',
    long: "The name of a Service has at most 63 characters; this one has {length}.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Service\nmetadata:\n  name: 2048-game\nspec:\n  selector:\n    app: game\n  ports:\n    - port: 80\n",
    good: "apiVersion: v1\nkind: Service\nmetadata:\n  name: game-2048\nspec:\n  selector:\n    app: game\n  ports:\n    - port: 80\n",
  },
  check(doc, report) {
    const node = member(kubernetesObject(doc).metadata, "name");
    const name = knownText(node);
    if (node === undefined || name === undefined || isDns1035Label(name)) return;
    if (name.length > 63) report(node, "long", { length: name.length });
    else report(node, "form", { name }, { fixes: renaming(node, serviceName(name)) });
  },
});

function serviceName(name: string): string | undefined {
  const plain = asDnsName(name, { dots: false, most: 59 });
  return plain === undefined || /^[a-z]/.test(plain) ? plain : `svc-${plain}`;
}
