import { rule } from "../../../server/src/core/rules/task/runtime-missing.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const image = (name: string, open = "", close = ""): string => `{ "name": "app", "image": ${open}"${name}"${close} }`;

ruleTest(rule, {
  valid: {
    "said so": fargate('"runtimePlatform": { "cpuArchitecture": "ARM64" }', image("nginx:1.27-arm64")),
    "unknown architecture": fargate('"runtimePlatform": { "cpuArchitecture": "${ARCH}" }', image("nginx:1.27-arm64")),
    "unknown platform": fargate('"runtimePlatform": "${PLATFORM}"', image("nginx:1.27-arm64")),
    "an unknown image": fargate("", image("nginx:${TAG}-arm64")),
    "for both": fargate("", image("web:1.0-amd64-arm64")),
    "a word that only holds it": fargate("", image("charm64/web:1.0")),
    EC2: task('"requiresCompatibilities": ["EC2"]', image("nginx:1.27-arm64")),
    "a bare list": `[${image("nginx:1.27-arm64")}]`,
  },
  invalid: {
    "not said": {
      code: task('"requiresCompatibilities": ["FARGATE"]', image("nginx:1.27-arm64", "«", "»")),
      messages: ["absent"],
      fixed: task(
        '"requiresCompatibilities": ["FARGATE"], "runtimePlatform": { "cpuArchitecture": "ARM64", "operatingSystemFamily": "LINUX" }',
        image("nginx:1.27-arm64"),
      ),
    },
    "the platform says no architecture, two images": {
      code: fargate(
        '"runtimePlatform": { "operatingSystemFamily": "LINUX" }',
        `${image("arm64v8/nginx:1.27", "«", "»")}, ${image("web:aarch64", "«", "»")}`,
      ),
      messages: ["absent", "absent"],
      fixed: fargate(
        '"runtimePlatform": { "operatingSystemFamily": "LINUX", "cpuArchitecture": "ARM64" }',
        `${image("arm64v8/nginx:1.27")}, ${image("web:aarch64")}`,
      ),
    },
    x86: {
      code: fargate('"runtimePlatform": { "cpuArchitecture": "X86_64" }', image("nginx:1.27-arm64", "«", "»")),
      messages: ["other"],
      fixed: fargate('"runtimePlatform": { "cpuArchitecture": "ARM64" }', image("nginx:1.27-arm64")),
    },
  },
});
