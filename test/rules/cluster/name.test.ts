import { rule } from "../../../server/src/core/rules/cluster/name.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (name: string) => `{ "clusterName": ${name}, "capacityProviders": ["FARGATE"] }`;

ruleTest(rule, {
  valid: {
    plain: named('"Shop_1-a"'),
    longest: named(`"${"a".repeat(255)}"`),
    "a placeholder": named('"shop ${STAGE}"'),
    empty: named('""'),
    "no name": '{ "clusterArn": "arn", "capacityProviders": ["FARGATE"] }',
  },
  invalid: {
    characters: {
      code: named('«"shop. production"»'),
      messages: ["characters"],
      fixed: named('"shop-production"'),
    },
    "in what was printed": {
      code: `{ "clusters": [${named('«"my shop"»')}, ${named('"other"')}] }`,
      messages: ["characters"],
      fixed: `{ "clusters": [${named('"my-shop"')}, ${named('"other"')}] }`,
    },
    long: { code: named(`«"${"a".repeat(256)}"»`), messages: ["long"], fixed: named(`"${"a".repeat(255)}"`) },
  },
});
