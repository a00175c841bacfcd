import { rule } from "../../../server/src/core/rules/k8s/image-latest.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const image = (text: string) => pod(`containers:\n  - name: web\n    image: ${text}\n`);

ruleTest(rule, {
  valid: {
    tag: image("nginx:1.27"),
    digest: image(`nginx@sha256:${"0".repeat(64)}`),
    "a host with a port": image("registry:5000/nginx:1"),
    "filled in later": image("nginx:${TAG}"),
    "to be built": image("ko://example.com/app"),
    "a stand-in": image("IMAGE"),
    empty: image('""'),
  },
  invalid: {
    latest: { code: image("«nginx:latest»"), messages: ["unpinned"] },
    none: { code: image("«registry:5000/nginx»"), messages: ["untagged"] },
    "of an init container": {
      code: pod("initContainers:\n  - name: a\n    image: «busybox»\n"),
      messages: ["untagged"],
    },
  },
});
