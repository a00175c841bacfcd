// The values of a Secret that have to be written in base64.
import { decodeBase64, encodeBase64, textOfUtf8 } from "../../base/base64.js";
import { kubernetesScalar } from "../../base/yamlScalars.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member, type Node, type Property } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/secret-base64",
  kinds: ["k8s.manifest"],
  objects: ["Secret", "ConfigMap"],
  needs: ["data", "binaryData"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/configuration/secret/#restriction-names-data")],
  awsError: ["illegal base64 data at input byte"],
  summary: "The values in `data` of a Secret, and in `binaryData` of a ConfigMap, are base64.",
  why: "The API server decodes these values and refuses what it cannot decode; plain text belongs into `stringData`. A value made with `echo` instead of `echo -n` ends with a line break, which becomes a part of the password.",
  messages: {
    secret: 'The value of "{key}" is no base64. Encode it, or write it as plain text under stringData.',
    configMap: 'The value of "{key}" is no base64. Encode it, or write it as plain text under data.',
    newline: {
      severity: "warning",
      text: 'The decoded value of "{key}" ends with a line break, which is a part of it. Encode it without (echo -n).',
    },
  },
  examples: {
    bad: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\ndata:\n  password: not-encoded\n",
    good: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\ndata:\n  password: bm90LWVuY29kZWQ=\n",
  },
  check(doc, report) {
    const { root, type } = kubernetesObject(doc);
    const map = member(root, type === "Secret" ? "data" : "binaryData");
    for (const property of map?.properties ?? []) {
      const { name: key, value } = property;
      if (value.type !== "string" || !isKnown(value)) continue;
      // Read as another type: the rule about such values speaks of it.
      if (value.style === "plain" && kubernetesScalar(value.value as string) !== undefined) continue;
      const bytes = decodeBase64(value.value as string);
      if (bytes === undefined && type === "Secret") report(value, "secret", { key }, { fixes: moving(root, property) });
      else if (bytes === undefined) report(value, "configMap", { key });
      else if (type === "Secret" && endsWithBreak(bytes))
        report(value, "newline", { key }, { fixes: [trimming(value, bytes)] });
    }
  },
});

/** Of a single line: in files with several the break at the end is usual. */
function endsWithBreak(bytes: Uint8Array): boolean {
  if (bytes.at(-1) !== NEWLINE || bytes.indexOf(NEWLINE) !== bytes.length - 1) return false;
  const text = textOfUtf8(bytes);
  return text !== undefined && text.trim() !== "" && !/^[{<[]/.test(text);
}

function trimming(node: Node, bytes: Uint8Array): RuleFix {
  const encoded = encodeBase64(bytes.subarray(0, -1));
  return { title: "Remove the line break from the value", edit: (editor) => editor.set(node, encoded) };
}

function moving(root: Node, { name, value }: Property): readonly RuleFix[] {
  const strings = member(root, "stringData");
  if (strings !== undefined && (strings.type !== "object" || member(strings, name) !== undefined)) return [];
  const text = value.value as string;
  const isLast = value.parent?.properties.length === 1;
  return [
    {
      title: `Move ${name} to stringData`,
      edit: (editor) => {
        editor.remove(isLast ? (value.parent as Node) : value);
        if (strings === undefined) editor.put(root, "stringData", { [name]: text });
        else editor.put(strings, name, text);
      },
    },
  ];
}

const NEWLINE = 10;
