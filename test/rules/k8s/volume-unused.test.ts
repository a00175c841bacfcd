import { rule } from "../../../server/src/core/rules/k8s/volume-unused.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const WEB = "containers:\n  - name: web\n    volumeMounts:\n      - name: data\n        mountPath: /data\n";
const volumes = (...names: string[]) =>
  `volumes:\n${names.map((name) => `  - name: ${name}\n    emptyDir: {}\n`).join("")}`;
const annotated = `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    sidecar.istio.io/userVolumeMount: '[{"name":"certs"}]'\nspec:\n  containers:\n    - name: web\n  volumes:\n    - name: certs\n      emptyDir: {}\n`;

ruleTest(rule, {
  valid: {
    used: pod(WEB + volumes("data")),
    "by an init container": pod(
      `initContainers:\n  - name: a\n    volumeMounts:\n      - name: b\n        mountPath: /b\ncontainers:\n  - name: web\n${volumes("b")}`,
    ),
    "by a container that is added": annotated,
    "mounts that are filled in": pod(`containers:\n  - name: web\n    volumeMounts: \${MOUNTS}\n${volumes("data")}`),
    "a mount that is filled in": pod(WEB.replace("data", "${NAME}") + volumes("data")),
    "containers that are filled in": pod(`containers: \${CONTAINERS}\n${volumes("data")}`),
    "filled in later": pod(WEB + volumes("data", "${NAME}")),
    "no containers: another rule speaks": pod(`containers: []\n${volumes("data")}`),
  },
  invalid: {
    one: { code: pod(WEB + volumes("data", "«old»")), messages: ["unused"], fixed: pod(WEB + volumes("data")) },
    "the only one": {
      code: pod(`containers:\n  - name: web\n${volumes("«old»")}`),
      messages: ["unused"],
      fixed: pod("containers:\n  - name: web\n"),
    },
  },
});
