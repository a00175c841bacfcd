import { rule } from "../../../server/src/core/rules/task/external-profile.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

const volume = (fsx: string): string =>
  `"volumes": [{ "name": "data", "fsxWindowsFileServerVolumeConfiguration": ${fsx} }]`;

const only = (type: string): string => `"requiresCompatibilities": ["${type}"]`;

ruleTest(rule, {
  valid: {
    "other options": task(only("EXTERNAL"), container('"dockerSecurityOptions": ["no-new-privileges", "${OPTION}"]')),
    "EC2 has it": task(only("EC2"), container('"dockerSecurityOptions": ["label:disable"]')),
    "no launch type named": task("", container('"dockerSecurityOptions": ["label:disable"]')),
    "Fargate, of which another rule speaks": task(
      '"requiresCompatibilities": ["EXTERNAL", "FARGATE"]',
      container('"dockerSecurityOptions": ["label:disable"]'),
    ),
    "FSx on Linux, of which another rule speaks": task(
      `${only("EXTERNAL")}, "runtimePlatform": { "operatingSystemFamily": "LINUX" }, ${volume("{}")}`,
    ),
    "FSx on EC2": task(`${only("EC2")}, ${WINDOWS}, ${volume("{}")}`),
    "a bare list": `[${container('"dockerSecurityOptions": ["label:disable"]')}]`,
  },
  invalid: {
    "FSx, the operating system not named": {
      code: task(`${only("EXTERNAL")}, ${volume('«{ "fileSystemId": "fs-1" }»')}`),
      messages: ["fsx"],
    },
    SELinux: {
      code: task(only("EXTERNAL"), container('"dockerSecurityOptions": ["no-new-privileges", «"label:disable"»]')),
      messages: ["selinux"],
      fixed: task(only("EXTERNAL"), container('"dockerSecurityOptions": ["no-new-privileges"]')),
    },
    "FSx, with EC2": {
      code: task(
        `"requiresCompatibilities": ["EC2", "EXTERNAL"], ${WINDOWS}, ${volume('«{ "fileSystemId": "fs-1" }»')}`,
      ),
      messages: ["fsx"],
      fixed: task(`${only("EC2")}, ${WINDOWS}, ${volume('{ "fileSystemId": "fs-1" }')}`),
    },
    "FSx, external alone": {
      code: task(`${only("EXTERNAL")}, ${WINDOWS}, ${volume("«{}»")}`),
      messages: ["fsx"],
    },
  },
});
