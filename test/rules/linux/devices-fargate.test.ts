import { rule } from "../../../server/src/core/rules/linux/devices-fargate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const linux = (fields: string): string => container(`"linuxParameters": { ${fields} }`);

ruleTest(rule, {
  valid: {
    "no devices": fargate("", linux('"initProcessEnabled": true')),
    "an empty list": fargate("", linux('"devices": []')),
    null: fargate("", linux('"devices": null')),
    "unknown devices": fargate("", linux('"devices": "${DEVICES}"')),
    EC2: task('"requiresCompatibilities": ["EC2"]', linux('"devices": [{ "hostPath": "/dev/fuse" }]')),
    "a bare list": `[${linux('"devices": [{ "hostPath": "/dev/fuse" }]')}]`,
  },
  invalid: {
    one: {
      code: fargate("", linux('"initProcessEnabled": true, "devices": «[{ "hostPath": "/dev/fuse" }]»')),
      messages: ["present"],
      fixed: fargate("", linux('"initProcessEnabled": true')),
    },
    "of an unknown path, EC2 beside FARGATE": {
      code: task('"requiresCompatibilities": ["EC2", "FARGATE"]', linux('"devices": «[{ "hostPath": "${DEVICE}" }]»')),
      messages: ["present"],
      fixed: task('"requiresCompatibilities": ["EC2", "FARGATE"]', container('"linuxParameters": {}')),
    },
  },
});
