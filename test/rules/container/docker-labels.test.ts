import { rule } from "../../../server/src/core/rules/container/docker-labels.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (labels: string): string => container(`"dockerLabels": { ${labels} }`);

ruleTest(rule, {
  valid: {
    "labels of one's own": task("", app('"com.example.team": "web", "com.amazonaws.ecs": "x"')),
    null: task("", `${app('"com.amazonaws.ecs.cluster": null')}, ${container('"dockerLabels": null')}`),
    "no map, of which the schema speaks": task("", container('"dockerLabels": ["com.amazonaws.ecs.cluster"]')),
  },
  invalid: {
    "the agent's": {
      code: task("", app('"a": "b", «"com.amazonaws.ecs.cluster"»: "web", «"com.amazonaws.ecs.${NAME}"»: "c"')),
      messages: ["reserved", "reserved"],
    },
    "a bare list in YAML": {
      code: "- name: app\n  image: nginx\n  dockerLabels:\n    «com.amazonaws.ecs.cluster»: web\n",
      messages: ["reserved"],
    },
  },
});
