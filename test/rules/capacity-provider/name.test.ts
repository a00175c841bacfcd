import { rule } from "../../../server/src/core/rules/capacity-provider/name.js";
import { provider } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    plain: provider("", "my-ecs_1"),
    longest: provider("", "a".repeat(255)),
    "a placeholder": provider("", "${STAGE}/ecs"),
    "one of its own, printed":
      '{ "capacityProviders": [{ "capacityProviderArn": "arn:aws:ecs:eu-west-1:1:capacity-provider/FARGATE", "name": "FARGATE" }] }',
  },
  invalid: {
    reserved: {
      code: provider("").replace('"spot-group"', '«"ECS-spot"»'),
      messages: ["reserved"],
      fixed: provider("", "my-ECS-spot"),
    },
    characters: {
      code: provider("").replace('"spot-group"', '«"spot group"»'),
      messages: ["characters"],
      fixed: provider("", "spot-group"),
    },
    long: {
      code: provider("").replace('"spot-group"', `«"${"a".repeat(256)}"»`),
      messages: ["long"],
      fixed: provider("", "a".repeat(255)),
    },
  },
});
