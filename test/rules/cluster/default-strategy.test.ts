import { rule } from "../../../server/src/core/rules/cluster/default-strategy.js";
import { cluster } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const strategy = (...items: readonly string[]) => `"defaultCapacityProviderStrategy": [${items.join(", ")}]`;
const item = (name: string, more = "") => `{ "capacityProvider": ${name}${more} }`;
const both = (items: string) => cluster(`"capacityProviders": ["FARGATE", "FARGATE_SPOT"], ${items}`);

ruleTest(rule, {
  valid: {
    listed: both(strategy(item('"FARGATE"', ', "base": 1'), item('"FARGATE_SPOT"', ', "base": 0'))),
    "a placeholder among the providers": cluster(`"capacityProviders": ["\${GROUP}"], ${strategy(item('"spot"'))}`),
    "a placeholder for the providers": cluster(`"capacityProviders": "\${PROVIDERS}", ${strategy(item('"spot"'))}`),
    "a placeholder in the strategy": both(strategy(item('"${GROUP}"'))),
    "a slip in the other key": cluster(`"capacityProvider": ["spot"], ${strategy(item('"spot"'))}`),
    none: cluster('"capacityProviders": ["FARGATE"], "defaultCapacityProviderStrategy": []'),
  },
  invalid: {
    unlisted: {
      code: both(strategy(item('«"spot"»'))),
      messages: ["unlisted"],
      fixed: cluster(`"capacityProviders": ["FARGATE", "FARGATE_SPOT", "spot"], ${strategy(item('"spot"'))}`),
    },
    "a slip": {
      code: both(strategy(item('«"FARGATE_SPTO"»'))),
      messages: ["unlisted"],
      fixed: both(strategy(item('"FARGATE_SPOT"'))),
      alternatives: {
        "Add FARGATE_SPTO to capacityProviders": cluster(
          `"capacityProviders": ["FARGATE", "FARGATE_SPOT", "FARGATE_SPTO"], ${strategy(item('"FARGATE_SPTO"'))}`,
        ),
      },
    },
    "no providers at all": {
      code: cluster(strategy(item('«"FARGATE"»'))),
      messages: ["unlisted"],
      fixed: cluster(`${strategy(item('"FARGATE"'))}, "capacityProviders": ["FARGATE"]`),
    },
    "two bases": {
      code: both(strategy(item('"FARGATE"', ', "base": 1'), item('"FARGATE_SPOT"', ', "base": «2»'))),
      messages: ["several"],
      related: ["The first base."],
    },
  },
});
