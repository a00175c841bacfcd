import { rule } from "../../../server/src/core/rules/port/count.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const many = (count: number, mapping: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => mapping(index)).join(", ");
const range = (index: number): string => `{ "containerPortRange": "${2 * index + 1}-${2 * index + 2}" }`;
const fixed = (index: number): string => `{ "containerPort": ${index + 1}, "hostPort": ${index + 1000} }`;
const ports = (mappings: string, name = "app"): string =>
  container(`"memory": 128, "portMappings": [${mappings}]`, name);

ruleTest(rule, {
  valid: {
    "100 ranges": task("", ports(many(100, range))),
    "120 ranges in two containers": task("", `${ports(many(60, range))}, ${ports(many(60, range), "b")}`),
    "100 fixed host ports": task("", ports(many(100, fixed))),
    "free ports do not count": task("", ports(many(101, (index) => `{ "containerPort": ${index + 1} }`))),
    "awsvpc takes none of the host": fargate("", ports(many(101, (index) => `{ "containerPort": ${index + 1} }`))),
    "an unknown mode": `[${ports(many(101, fixed))}]`,
  },
  invalid: {
    "101 ranges": {
      code: task("", container(`"memory": 128, "portMappings": «[${many(101, range)}]»`)),
      messages: ["ranges"],
    },
    "101 fixed host ports in two containers": {
      code: task(
        '"networkMode": "bridge"',
        `${ports(many(100, fixed))}, ${ports('{ "containerPort": 80, "hostPort": «80» }', "b")}`,
      ),
      messages: ["hostPorts"],
    },
  },
});
