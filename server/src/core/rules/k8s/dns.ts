// How a pod looks up names.
import { ipAddressOf } from "../../base/ipRanges.js";
import { isDnsSubdomain } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type Report } from "../rule.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const messages = {
  servers: "With dnsPolicy: None the pod knows no name server unless dnsConfig names one. Add 1 to 3 nameservers.",
  manyServers: "dnsConfig has {count} nameservers, and at most 3 are allowed. Remove {surplus}.",
  server: '"{text}" is no IP address, and nameservers are given by theirs. Write the address.',
  manySearches: "dnsConfig has {count} searches, and at most {most} are allowed. Remove {surplus}.",
  longSearches:
    "The searches have {length} characters together, and at most {most} are allowed. Shorten or remove some.",
  option: "An option of dnsConfig has an empty name. Name it.",
  hostIp: '"{text}" is no IP address. Write the address that the host names stand for.',
  hostname: '"{text}" is no host name: use lower-case letters, digits, "-" and ".". Correct it.',
};

export const rule = defineRule({
  id: "k8s/dns",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["dnsPolicy", "dnsConfig", "hostAliases"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/services-networking/dns-pod-service/#pod-dns-config"),
    kubernetesDocs("tasks/network/customize-hosts-file-for-pods/"),
  ],
  awsError: [
    "must provide at least one DNS nameserver when `dnsPolicy` is None",
    "must not have more than 3 nameservers",
    "must not have more than 32 search paths",
    "must be valid IP address",
  ],
  summary: "The DNS settings of a pod name servers by address, within the limits, and `dnsPolicy: None` has some.",
  why: "The API server refuses more than 3 name servers or 32 search domains, servers and host aliases that are no IP addresses, and `dnsPolicy: None` without any server.",
  messages,
  examples: {
    bad: podExample("dnsPolicy: None"),
    good: podExample("dnsPolicy: None\ndnsConfig:\n  nameservers:\n    - 10.100.0.10"),
  },
  check(doc, report, { target }) {
    const spec = podTemplate(kubernetesObject(doc))?.spec;
    const config = member(spec, "dnsConfig");
    const policy = member(spec, "dnsPolicy");
    const servers = member(config, "nameservers");
    const isBare =
      servers === undefined || (servers.type === "array" && servers.items.length === 0 && !servers.partial);
    const isOpen = spec?.partial === true || (config !== undefined && (config.type !== "object" || config.partial));
    if (policy?.value === "None" && isBare && !isOpen) report(policy, "servers", {});
    checkServers(servers, report);
    checkSearches(member(config, "searches"), target.isKnown && target.minor < 26, report);
    for (const option of itemsOf(member(config, "options"))) {
      const name = member(option, "name");
      if (name?.value === "") report(name, "option", {});
    }
    for (const alias of itemsOf(member(spec, "hostAliases"))) checkAlias(alias, report);
  },
});

type Reporter = Report<typeof messages>;

function checkServers(list: Node | undefined, report: Reporter): void {
  const items = itemsOf(list);
  const { length: count } = items;
  if (count > 3) report(items[3] as Node, "manyServers", { count, surplus: count - 3 });
  for (const node of items) checkAddress(node, "server", report);
}

/** Clusters before 1.26 take 6 searches of 256 characters. */
function checkSearches(list: Node | undefined, isOld: boolean, report: Reporter): void {
  const items = itemsOf(list);
  const { length: count } = items;
  const most = isOld ? 6 : 32;
  const room = isOld ? 256 : 2048;
  const texts = items.map(knownText);
  const length = texts.reduce((sum, text) => sum + (text?.length ?? 0), Math.max(0, count - 1));
  if (count > most) report(items[most] as Node, "manySearches", { count, most, surplus: count - most });
  else if (length > room && list !== undefined) report(list.key ?? list, "longSearches", { length, most: room });
}

function checkAlias(alias: Node, report: Reporter): void {
  checkAddress(member(alias, "ip"), "hostIp", report);
  for (const node of itemsOf(member(alias, "hostnames"))) {
    const text = knownText(node);
    if (text !== undefined && !isDnsSubdomain(text)) report(node, "hostname", { text });
  }
}

function checkAddress(node: Node | undefined, key: "server" | "hostIp", report: Reporter): void {
  const text = knownText(node);
  if (node !== undefined && text !== undefined && ipAddressOf(text) === undefined) report(node, key, { text });
}
