import { rule } from "../../../server/src/core/rules/k8s/dns.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const config = (lines: string, policy = "None") => pod(`dnsPolicy: ${policy}\ndnsConfig:\n${lines}`);
const servers = (...addresses: string[]) =>
  config(`  nameservers:\n${addresses.map((one) => `    - ${one}\n`).join("")}`);
const searches = (count: number, letters = 1) =>
  Array.from({ length: count }, (_, index) => `    - ${"a".repeat(letters)}${index}\n`).join("");

ruleTest(rule, {
  valid: {
    servers: servers("10.0.0.2", '"2001:db8::1"'),
    "of the cluster": pod("dnsPolicy: ClusterFirst\n"),
    "filled in later": servers("${DNS}"),
    "servers that are filled in": config("  nameservers: ${SERVERS}\n"),
    "a setting that is filled in": pod("dnsPolicy: None\ndnsConfig: ${DNS}\n"),
    searches: config(`  searches:\n${searches(32)}`, "ClusterFirst"),
    options: config("  options:\n    - name: ndots\n      value: '2'\n", "ClusterFirst"),
    aliases: pod('hostAliases:\n  - ip: "127.0.0.1"\n    hostnames:\n      - a.local\n'),
  },
  invalid: {
    "no servers": { code: pod("dnsPolicy: «None»\n"), messages: ["servers"] },
    "an empty list": { code: config("  nameservers: []\n").replace("None", "«None»"), messages: ["servers"] },
    "too many": { code: servers("10.0.0.1", "10.0.0.2", "10.0.0.3", "«10.0.0.4»"), messages: ["manyServers"] },
    "a name": { code: servers("«dns.local»"), messages: ["server"] },
    "many searches": {
      code: config(`  searches:\n${searches(32)}    - «a.b»\n    - a.c\n`, "ClusterFirst"),
      messages: ["manySearches"],
    },
    "before 1.26": {
      code: config(`  searches:\n${searches(6)}    - «a.b»\n`, "ClusterFirst"),
      target: { minor: 25, isKnown: true },
      messages: ["manySearches"],
    },
    "long searches": {
      code: config(`  «searches»:\n${searches(20, 120)}`, "ClusterFirst"),
      messages: ["longSearches"],
    },
    option: { code: config('  options:\n    - name: «""»\n', "ClusterFirst"), messages: ["option"] },
    "an alias": {
      code: pod("hostAliases:\n  - ip: «local»\n    hostnames:\n      - «Web_1»\n"),
      messages: ["hostIp", "hostname"],
    },
  },
});
