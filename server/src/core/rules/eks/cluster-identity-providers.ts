// OpenID Connect providers of users.
import { itemsOf, member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-identity-providers",
  kinds: ["eks.clusterConfig"],
  needs: ["identityProviders"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [eksGuide("authenticate-oidc-identity-provider.html")],
  summary: "A provider of users has an https issuer, and each user claim a form that EKS takes.",
  why: "EKS fetches the keys of the issuer over https, and refuses other addresses. A cluster has one provider at a time.",
  messages: {
    issuer: '"{value}" is no issuer: it begins with https:// and has no query.',
    many: "EKS takes one provider of users a cluster; this is another one. Remove it.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nidentityProviders:\n  - type: oidc\n    name: users\n    issuerURL: http://example.com\n    clientID: eks\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nidentityProviders:\n  - type: oidc\n    name: users\n    issuerURL: https://example.com\n    clientID: eks\n",
  },
  check(doc, report) {
    const providers = itemsOf(member(doc.root, "identityProviders"));
    for (const [index, provider] of providers.entries()) {
      const node = member(provider, "issuerURL");
      const value = knownText(node);
      if (node !== undefined && value !== undefined && value !== "" && !/^https:\/\/[^?#]+$/.test(value))
        report(node, "issuer", { value });
      if (index > 0 && provider.type === "object") report(provider, "many", {});
    }
  },
});
