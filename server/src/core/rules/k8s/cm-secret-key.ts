// The keys of ConfigMaps and Secrets, and how much they may hold.
import { decodeBase64, utf8Length } from "../../base/base64.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { member, rawMember } from "../../parse/doc.js";
import { hasPlaceholder } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/cm-secret-key",
  kinds: ["k8s.manifest"],
  objects: ["ConfigMap", "Secret"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/configuration/configmap/#configmap-object"),
    kubernetesDocs("concepts/configuration/secret/#restriction-names-data"),
  ],
  awsError: ["a valid config key must consist of alphanumeric characters", "Too long: must have at most 1048576"],
  summary:
    "The keys of ConfigMaps and Secrets are made of letters, digits, `-`, `_` and `.`, and all of it is at most 1 MiB.",
  why: "Each key becomes the name of a file or of an environment variable. The API server refuses other characters, a key in `data` and `binaryData` at once, and objects that are too large for its database.",
  messages: {
    form: 'The key "{key}" is refused: use letters, digits, "-", "_" and ".".',
    dots: 'The key "{key}" is refused, since it would be a file outside of the folder. Use another one.',
    long: "The key has {length} characters and may have 253. Shorten it.",
    both: 'The key "{key}" stands in data too. Keep one of them.',
    size: "The {kind} holds {size} bytes and may hold 1048576 (1 MiB). Divide it, or keep large files elsewhere.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  conf/web.ini: port=80\n",
    good: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  web.ini: port=80\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const { root, kind } = object;
    for (const map of MAPS) {
      for (const { key, name } of member(root, map)?.properties ?? []) {
        if (hasPlaceholder(name)) continue;
        if (name.length > 253) report(key, "long", { length: name.length });
        else if (!/^[-._a-zA-Z0-9]+$/.test(name)) report(key, "form", { key: name });
        else if (name === "." || name.startsWith("..")) report(key, "dots", { key: name });
        if (map === "binaryData" && rawMember(member(root, "data"), name) !== undefined)
          report(key, "both", { key: name });
      }
    }
    const size = sizeOf(object);
    const largest = MAPS.map((map) => member(root, map)).find((node) => node !== undefined);
    if (size > MOST_BYTES && largest !== undefined) report(largest.key ?? largest, "size", { kind, size });
  },
});

const MAPS = ["data", "binaryData", "stringData"];

const MOST_BYTES = 1024 * 1024;

function sizeOf({ root, type }: KubernetesObject): number {
  let size = 0;
  for (const map of MAPS)
    for (const { name, value } of member(root, map)?.properties ?? []) {
      const text = typeof value.value === "string" ? value.value : "";
      const isEncoded = map === "binaryData" || (map === "data" && type === "Secret");
      size +=
        (type === "ConfigMap" ? utf8Length(name) : 0) +
        (isEncoded ? (decodeBase64(text)?.length ?? 0) : utf8Length(text));
    }
  return size;
}
