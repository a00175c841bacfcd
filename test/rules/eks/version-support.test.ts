import { rule } from "../../../server/src/core/rules/eks/version-support.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (version: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: a\n  region: eu-west-1\n  version: ${version}\n`;

ruleTest(rule, {
  valid: {
    newest: cluster('"1.36"'),
    "standard support": cluster('"1.34"'),
    "filled in later": cluster('"${VERSION}"'),
    absent: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: a\n",
    latest: cluster("latest"),
    "a word to be filled in": cluster("K8S_VERSION"),
  },
  invalid: {
    extended: { code: cluster('«"1.32"»'), messages: ["extended"] },
    gone: { code: cluster('«"1.30"»'), messages: ["gone"] },
    former: { code: cluster("«'1.21'»"), messages: ["former"] },
    unknown: { code: cluster('«"1.40"»'), messages: ["unknown"] },
    form: { code: cluster('«"1.34.2"»'), messages: ["form"] },
  },
});
