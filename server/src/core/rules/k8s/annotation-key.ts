// The keys of annotations.
import { isQualifiedName } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { annotationMaps } from "../../model/k8s/stringMaps.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/annotation-key",
  kinds: ["k8s.manifest"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/annotations/#syntax-and-character-set")],
  awsError: ["name part must consist of alphanumeric characters", "prefix part a lowercase RFC 1123 subdomain"],
  summary: "The key of an annotation is a name of up to 63 characters, with or without a prefix.",
  why: "The API server takes a name of letters, digits, `-`, `_` and `.` that begins and ends with a letter or digit, of at most 63 characters. A prefix before a `/` is a domain name; in annotations its letter case does not count.",
  messages: {
    form: '"{key}" is no key for an annotation: use a name of letters, digits, "-", "_" and ".", and before a / nothing but a domain name.',
    long: "The name of an annotation has at most 63 characters; this one has {length}. A prefix before a / does not count.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  annotations:\n    owned by: web\n",
    good: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  annotations:\n    example.com/owned-by: web\n",
  },
  check(doc, report) {
    for (const { properties } of annotationMaps(kubernetesObject(doc)))
      for (const { key, name: whole } of properties) {
        if (isQualifiedName(whole.toLowerCase()) || !isKnown(key)) continue;
        const { length } = whole.slice(whole.indexOf("/") + 1);
        if (length > 63) report(key, "long", { length });
        else report(key, "form", { key: whole });
      }
  },
});
