import { rule } from "../../../server/src/core/rules/k8s/netpol-shape.js";
import { indented, manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const policy = (rule: string, list = "ingress") =>
  manifest("networking.k8s.io/v1", "NetworkPolicy", `podSelector: {}\n${list}:\n  - ${indented(rule, 4).trimStart()}`);
const block = (lines: string) => policy(`to:\n  - ipBlock:\n${indented(lines, 6)}`, "egress");
const port = (lines: string) => policy(`ports:\n  - ${indented(lines, 4).trimStart()}`);

ruleTest(rule, {
  valid: {
    selectors: policy("from:\n  - podSelector: {}\n    namespaceSelector: {}\n"),
    everything: policy("from: []\n"),
    "a range": block("cidr: 0.0.0.0/0\nexcept:\n  - 10.0.0.0/8\n  - ${RANGE}\n"),
    "version 6": block('cidr: "2001:db8::/32"\nexcept: ["2001:db8:1::/48"]\n'),
    ports: port("port: 80\nendPort: 90\n"),
    "a named port": port("port: http\n"),
    "any port": port("protocol: UDP\n"),
    "filled in later": port("port: ${PORT}\nendPort: 90\n"),
    "a slip": policy("from:\n  - podSelectr: {}\n"),
  },
  invalid: {
    "both sorts": {
      code: policy("from:\n  - podSelector: {}\n    «ipBlock»:\n      cidr: 10.0.0.0/8\n"),
      messages: ["mixed"],
    },
    nothing: { code: policy("from:\n  - «{}»\n"), messages: ["empty"] },
    "no range": { code: block("cidr: «10.0.0.1»\n"), messages: ["range"] },
    "bits behind": {
      code: block("cidr: «10.1.2.3/16»\n"),
      messages: ["canonical"],
      fixed: block("cidr: 10.1.0.0/16\n"),
    },
    "bits behind in version 6": { code: block('cidr: «"2001:db8::1/32"»\n'), messages: ["canonical"] },
    "another range": { code: block("cidr: 10.0.0.0/8\nexcept:\n  - «192.168.0.0/16»\n"), messages: ["except"] },
    "the same range": { code: block("cidr: 10.0.0.0/8\nexcept:\n  - «10.0.0.0/8»\n"), messages: ["except"] },
    "an end alone": { code: port("endPort: «90»\n"), messages: ["noPort"] },
    "an end of a name": { code: port("port: http\nendPort: «90»\n"), messages: ["named"] },
    "the end before": { code: port("port: 90\nendPort: «80»\n"), messages: ["order"] },
    "out of range": { code: port("port: «70000»\n"), messages: ["number"] },
    "no name": { code: port('port: «"8080"»\n'), messages: ["name"] },
  },
});
