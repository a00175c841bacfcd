// Admission webhooks: what they have to say of themselves, and what they may stop.
import { isDnsSubdomain } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { integerOf, rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { firstOfKeys } from "../shared/repeated.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/webhook",
  kinds: ["k8s.manifest"],
  objects: ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("reference/access-authn-authz/extensible-admission-controllers/"),
    kubernetesDocs("concepts/cluster-administration/admission-webhooks-good-practices/"),
  ],
  awsError: [
    "should be a domain with at least three segments separated by dots",
    "the timeout value must be between 1 and 30 seconds",
    "must include at least one of v1, v1beta1",
    "exactly one of url or service is required",
  ],
  summary:
    "A webhook has a name of three parts, an address, versions it can read, no side effects and a timeout of 1 to 30 seconds.",
  why: "The API server asks webhooks while somebody waits, so it refuses those that may take long, that do something when only asked (`sideEffects`), or that cannot read its questions. One that has to answer for the pods of kube-system, too, can keep the cluster from starting again.",
  messages: {
    name: '"{name}" is no name for a webhook: use a domain of at least three parts, such as pods.example.com.',
    twice: 'The name "{name}" is taken by another webhook of this object. Choose another one.',
    versions: "admissionReviewVersions has to name v1 or v1beta1, which are what the API server sends.",
    effects: "In admissionregistration.k8s.io/v1 sideEffects is None or NoneOnDryRun, not {value}.",
    timeout: "A webhook has from 1 to 30 seconds to answer, and {value} is outside.",
    client: "clientConfig has either url or service. Give exactly one of them.",
    url: 'The URL of a webhook begins with "https://", and this is "{url}".',
    system: {
      severity: "warning",
      text: "When this webhook does not answer, no pods can be made, not in kube-system either. Leave kube-system out with namespaceSelector, or use failurePolicy: Ignore.",
    },
  },
  examples: {
    bad: "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata:\n  name: policy\nwebhooks:\n  - name: policy\n    admissionReviewVersions:\n      - v1\n    sideEffects: None\n    clientConfig:\n      url: https://policy.example.com/check\n",
    good: "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata:\n  name: policy\nwebhooks:\n  - name: pods.policy.example.com\n    admissionReviewVersions:\n      - v1\n    sideEffects: None\n    clientConfig:\n      url: https://policy.example.com/check\n",
  },
  check(doc, report) {
    const { root, version } = kubernetesObject(doc);
    const webhooks = itemsOf(member(root, "webhooks")).filter(({ type }) => type === "object");
    for (const [node, first] of firstOfKeys(webhooks, keyOfWebhook))
      report(node, "twice", { name: String(node.value) }, { related: [{ node: first, message: "The first one." }] });
    for (const webhook of webhooks) {
      checkForm(webhook, version === "v1", report);
      checkClient(member(webhook, "clientConfig"), report);
      if (version === "v1" && stopsSystemPods(webhook)) report(member(webhook, "name") ?? webhook, "system", {});
    }
  },
});

type Reports = Parameters<typeof rule.check>[1];

function keyOfWebhook(webhook: Node) {
  const place = member(webhook, "name");
  const key = rawText(place);
  return place === undefined || key === undefined ? undefined : { key, place };
}

function checkForm(webhook: Node, isPresent: boolean, report: Reports): void {
  const name = member(webhook, "name");
  const text = knownText(name);
  if (name !== undefined && text !== undefined && !(isDnsSubdomain(text) && text.split(".").length >= 3))
    report(name, "name", { name: text });
  const timeout = member(webhook, "timeoutSeconds");
  const seconds = integerOf(timeout);
  if (timeout !== undefined && seconds !== undefined && !(seconds >= 1 && seconds <= 30))
    report(timeout, "timeout", { value: seconds });
  if (!isPresent) return;
  const versions = member(webhook, "admissionReviewVersions");
  const names = itemsOf(versions);
  if (versions?.type === "array" && !versions.partial && names.every(isKnown))
    if (!names.some(({ value }) => value === "v1" || value === "v1beta1")) report(versions, "versions", {});
  const effects = member(webhook, "sideEffects");
  if (effects?.value === "Some" || effects?.value === "Unknown")
    report(effects, "effects", { value: String(effects.value) });
}

function checkClient(client: Node | undefined, report: Reports): void {
  if (client?.type !== "object" || client.partial) return;
  const [url, service] = [member(client, "url"), member(client, "service")];
  // An unknown key may be either of them, misspelled.
  const isBare = client.properties.every(({ name }) => name === "caBundle" || name === "url" || name === "service");
  if ((url === undefined) === (service === undefined) && isBare) report(client.key ?? client, "client", {});
  const text = knownText(url);
  if (url !== undefined && text !== undefined && !text.startsWith("https://")) report(url, "url", { url: text });
}

/** Whether pods of kube-system wait for it, too. */
function stopsSystemPods(webhook: Node): boolean {
  if (webhook.partial || (member(webhook, "failurePolicy")?.value ?? "Fail") !== "Fail") return false;
  const isFree = ["namespaceSelector", "objectSelector"].every((key) => {
    const node = member(webhook, key);
    return node === undefined || (node.type === "object" && node.properties.length === 0 && !node.partial);
  });
  if (!isFree || itemsOf(member(webhook, "matchConditions")).length > 0) return false;
  return itemsOf(member(webhook, "rules")).some(
    (rule) =>
      hasAny(rule, "apiGroups", ["", "*"]) &&
      hasAny(rule, "resources", ["pods", "*", "*/*"]) &&
      hasAny(rule, "operations", ["CREATE", "*"]),
  );
}

function hasAny(rule: Node, key: string, values: readonly string[]): boolean {
  return itemsOf(member(rule, key)).some(({ value }) => values.includes(String(value)));
}
