import { rule } from "../../../server/src/core/rules/eks/fargate-profile.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (profiles: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\nfargateProfiles:\n${profiles}`;
const profile = (name: string, selectors: string) => `  - name: ${name}\n    selectors: ${selectors}\n`;
const input = (name: string, selectors: string) =>
  `{ "fargateProfileName": ${name}, "clusterName": "shop", "selectors": ${selectors} }`;

ruleTest(rule, {
  valid: {
    eksctl: cluster(
      `${profile("web", "[{ namespace: web }]")}${profile("a_2", '[{ namespace: "shop-*", labels: { "app.kubernetes.io/*": x } }]')}`,
    ),
    input: input('"web"', '[{ "namespace": "web" }]'),
    "filled in later": input('"${NAME}"', '[{ "namespace": "${NAMESPACE}" }]'),
  },
  invalid: {
    reserved: { code: cluster(profile("«eks-web»", "[{ namespace: web }]")), messages: ["reserved"] },
    name: { code: input('«"web shop"»', '[{ "namespace": "web" }]'), messages: ["name"] },
    twice: {
      code: cluster(`${profile("web", "[{ namespace: a }]")}${profile("«web»", "[{ namespace: b }]")}`),
      messages: ["twice"],
      related: ["The first one."],
    },
    none: { code: input('"web"', "«[]»"), messages: ["none"] },
    many: {
      code: cluster(profile("web", `«[${"{ namespace: a }, ".repeat(5)}{ namespace: b }]»`)),
      messages: ["many"],
    },
    noNamespace: { code: cluster(profile("web", "[«{ labels: { a: b } }»]")), messages: ["noNamespace"] },
    namespace: { code: input('"web"', '[{ "namespace": «"Web"» }]'), messages: ["namespace"] },
    label: { code: input('"web"', '[{ "namespace": "web", "labels": { «"a b"»: "x" } }]'), messages: ["label"] },
  },
});
