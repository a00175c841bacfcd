// What a Secret has to hold for its type.
import { decodeBase64, textOfUtf8 } from "../../base/base64.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent } from "../../model/values.js";
import { member, type Node, rawMember } from "../../parse/doc.js";
import { hasPlaceholder, isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "k8s/secret-type",
  kinds: ["k8s.manifest"],
  objects: ["Secret"],
  needs: ["type"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/configuration/secret/#secret-types")],
  summary: "A Secret of a built-in type has the keys of its type.",
  why: "The API server checks Secrets of the types that it knows: a certificate needs `tls.crt` and `tls.key`, the credentials of a registry are JSON under `.dockerconfigjson`, a token names the service account that it is for.",
  messages: {
    all: "A Secret of the type {type} needs {keys}. Add {missing}, or use the type Opaque.",
    some: "A Secret of the type {type} needs {keys}. Add one of them, or use the type Opaque.",
    json: '"{key}" has to be JSON, and this is not. It is what `docker login` writes into its config.json.',
    annotation:
      "A Secret of this type needs the annotation kubernetes.io/service-account.name, which names the service account that the token is for.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\ntype: kubernetes.io/tls\nstringData:\n  cert.pem: ${CERTIFICATE}\n",
    good: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web\ntype: kubernetes.io/tls\nstringData:\n  tls.crt: ${CERTIFICATE}\n  tls.key: ${KEY}\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const node = member(object.root, "type");
    const type = knownText(node);
    if (node === undefined || type === undefined || object.root.partial) return;
    if (type === TOKEN) {
      const annotations = member(object.metadata, "annotations");
      const isNamed = annotations !== undefined && !isAbsent(annotations, ACCOUNT);
      if (!isNamed && object.metadata?.partial !== true) report(node, "annotation", {});
      return;
    }
    const wanted = WANTED[type];
    if (wanted === undefined || !areKeysKnown(object)) return;
    const missing = wanted.keys.filter((key) => entryOf(object, key) === undefined);
    const keys = listed(wanted.keys, wanted.all ? "and" : "or");
    if (wanted.all && missing.length > 0) report(node, "all", { type, keys, missing: listed(missing) });
    else if (missing.length === wanted.keys.length) report(node, "some", { type, keys });
    for (const key of wanted.json === true ? wanted.keys : []) checkJson(object, key, report);
  },
});

const TOKEN = "kubernetes.io/service-account-token";
const ACCOUNT = "kubernetes.io/service-account.name";

interface Wanted {
  readonly keys: readonly string[];
  /** Whether all of them are needed, or one. */
  readonly all: boolean;
  readonly json?: true;
}

const WANTED: Readonly<Record<string, Wanted>> = {
  "kubernetes.io/tls": { keys: ["tls.crt", "tls.key"], all: true },
  "kubernetes.io/dockerconfigjson": { keys: [".dockerconfigjson"], all: true, json: true },
  "kubernetes.io/dockercfg": { keys: [".dockercfg"], all: true, json: true },
  "kubernetes.io/basic-auth": { keys: ["username", "password"], all: false },
  "kubernetes.io/ssh-auth": { keys: ["ssh-privatekey"], all: true },
};

function areKeysKnown({ root }: KubernetesObject): boolean {
  return ["data", "stringData"].every((map) => {
    const node = member(root, map);
    if (node === undefined) return true;
    return node.type === "object" && !node.partial && node.properties.every(({ name }) => !hasPlaceholder(name));
  });
}

function entryOf({ root }: KubernetesObject, key: string): Node | undefined {
  return rawMember(member(root, "stringData"), key) ?? rawMember(member(root, "data"), key);
}

function checkJson(object: KubernetesObject, key: string, report: Parameters<typeof rule.check>[1]): void {
  const node = entryOf(object, key);
  if (node?.type !== "string" || !isKnown(node)) return;
  const isPlain = member(member(object.root, "stringData"), key) === node;
  const bytes = isPlain ? undefined : decodeBase64(node.value as string);
  const text = isPlain ? (node.value as string) : bytes === undefined ? undefined : (textOfUtf8(bytes) ?? "");
  if (text !== undefined && !hasPlaceholder(text) && !isJson(text)) report(node, "json", { key });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
