// The keys of labels, and of what chooses by labels.
import { isQualifiedName } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { labelMaps } from "../../model/k8s/stringMaps.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/label-key",
  kinds: ["k8s.manifest"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/labels/#syntax-and-character-set")],
  awsError: ["name part must consist of alphanumeric characters", "prefix part a lowercase RFC 1123 subdomain"],
  summary: "The key of a label is a name of up to 63 characters, with or without a prefix.",
  why: "The API server takes a name of letters, digits, `-`, `_` and `.` that begins and ends with a letter or digit. A prefix before a `/` is a domain name, such as `example.com/`.",
  messages: {
    prefix: 'The prefix "{prefix}" of this key is no domain name: use lower-case letters, digits, "-" and ".".',
    name: '"{name}" is no name for a label: use letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
    long: "The name of a label has at most 63 characters; this one has {length}. A prefix before a / does not count.",
    slashes: "Only one / may stand in the key of a label, behind the prefix.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  labels:\n    Example.com/team name: web\n",
    good: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  labels:\n    example.com/team: web\n",
  },
  check(doc, report) {
    for (const { properties } of labelMaps(kubernetesObject(doc)))
      for (const { key, name: whole } of properties) {
        if (isQualifiedName(whole) || !isKnown(key)) continue;
        const steps = whole.split("/");
        const name = steps.at(-1) as string;
        const [prefix] = steps;
        if (steps.length > 2) report(key, "slashes", {});
        else if (name.length > 63) report(key, "long", { length: name.length });
        else if (isQualifiedName(name)) report(key, "prefix", { prefix: prefix as string });
        else report(key, "name", { name });
      }
  },
});
