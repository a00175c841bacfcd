// How long all annotations of an object may be.
import { kubernetesObject } from "../../model/k8s/object.js";
import { annotationMaps } from "../../model/k8s/stringMaps.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/annotation-size",
  kinds: ["k8s.manifest"],
  needs: ["annotations"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/annotations/")],
  awsError: ["must have at most 262144 bytes"],
  summary: "The annotations of an object have at most 256 KiB.",
  why: "The API server adds up the keys and values of all annotations and refuses more than 262,144 bytes. `kubectl apply` keeps a copy of the whole manifest in an annotation, which counts too: large objects are better applied with `--server-side`.",
  messages: {
    large: "The annotations have {bytes} bytes; at most 262144 are allowed. Move large texts to a ConfigMap.",
  },
  examples: {
    bad: `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  annotations:\n    example.com/notes: ${"note ".repeat(52_430)}\n`,
    good: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  annotations:\n    example.com/notes: short\n",
  },
  check(doc, report) {
    for (const map of annotationMaps(kubernetesObject(doc))) {
      // No character has more than three bytes for each of its units.
      if ((map.end - map.start) * 3 <= MOST) continue;
      const bytes = map.properties.reduce(
        (sum, { name, value }) => sum + utf8(name) + utf8(String(value.value ?? "")),
        0,
      );
      if (bytes > MOST) report(map, "large", { bytes });
    }
  },
});

const MOST = 262_144;

function utf8(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
