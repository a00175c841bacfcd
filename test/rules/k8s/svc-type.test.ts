import { rule } from "../../../server/src/core/rules/k8s/svc-type.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const service = (spec: string) => manifest("v1", "Service", `${spec}ports:\n  - port: 80\n`);

ruleTest(rule, {
  valid: {
    plain: service("selector:\n  app: web\n"),
    headless: service("clusterIP: None\n"),
    "an address": service("clusterIP: 10.0.0.10\n"),
    "an alias": service("type: ExternalName\nexternalName: db.example.com.\n"),
    "an alias that is filled in": service("type: ExternalName\nexternalName: ${HOST}\n"),
    "a load balancer": service(
      "type: LoadBalancer\nloadBalancerClass: service.k8s.aws/nlb\nallocateLoadBalancerNodePorts: false\nexternalTrafficPolicy: Local\nhealthCheckNodePort: 30000\nloadBalancerSourceRanges:\n  - 10.0.0.0/8\n",
    ),
    "a type that is filled in": service("type: ${TYPE}\nloadBalancerClass: a/b\nexternalTrafficPolicy: Local\n"),
    "external addresses": service("externalIPs:\n  - 203.0.113.1\nexternalTrafficPolicy: Local\n"),
    "two families": service("ipFamilyPolicy: PreferDualStack\nipFamilies: [IPv4, IPv6]\n"),
    "fields that are empty": service('externalTrafficPolicy: ""\nloadBalancerSourceRanges: []\n'),
  },
  invalid: {
    "no name": { code: service("type: «ExternalName»\n"), messages: ["noName"] },
    "an address as a name": {
      code: service("type: ExternalName\nexternalName: «https://example.com»\n"),
      messages: ["externalName"],
    },
    "an alias with an address": {
      code: service("type: ExternalName\nexternalName: a.example\nclusterIP: «None»\n"),
      messages: ["alias"],
      fixed: service("type: ExternalName\nexternalName: a.example\n"),
    },
    "a headless load balancer": { code: service("type: LoadBalancer\nclusterIP: «None»\n"), messages: ["headless"] },
    "no address": { code: service("clusterIP: «none»\n"), messages: ["clusterIP"] },
    "traffic inside": {
      code: service("externalTrafficPolicy: «Local»\n"),
      messages: ["traffic"],
      fixed: service(""),
    },
    "a health check of others": {
      code: service("type: NodePort\nexternalTrafficPolicy: Local\nhealthCheckNodePort: «30000»\n"),
      messages: ["health"],
      fixed: service("type: NodePort\nexternalTrafficPolicy: Local\n"),
    },
    "settings of load balancers": {
      code: service("type: NodePort\nloadBalancerClass: «a/b»\nallocateLoadBalancerNodePorts: «false»\n"),
      messages: ["balancer", "balancer"],
      fixed: service("type: NodePort\n"),
    },
    "a source": {
      code: service("type: LoadBalancer\nloadBalancerSourceRanges:\n  - «10.0.0.0»\n  - ${RANGE}\n"),
      messages: ["source"],
    },
    "a family twice": { code: service("ipFamilies: «[IPv4, IPv4]»\n"), messages: ["families"] },
    "two families of one": {
      code: service("ipFamilyPolicy: SingleStack\nipFamilies: «[IPv4, IPv6]»\n"),
      messages: ["single"],
    },
  },
});
