import { rule } from "../../../server/src/core/rules/eks/cluster-identity-providers.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (...providers: string[]) =>
  cluster(`identityProviders:\n${providers.map((one) => `  - ${one}\n`).join("")}`);
const provider = (url: string) => `{ type: oidc, name: a, clientID: b, issuerURL: ${url} }`;

ruleTest(rule, {
  valid: { fine: config(provider("https://example.com/a")), "filled in later": config(provider('"${URL}"')) },
  invalid: {
    issuer: { code: config(provider("«http://example.com»")), messages: ["issuer"] },
    many: { code: config(provider("https://a.com"), `«${provider("https://b.com")}»`), messages: ["many"] },
  },
});
