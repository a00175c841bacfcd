import { rule } from "../../../server/src/core/rules/k8s/mount-path.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const mounts = (...paths: string[]) =>
  podOf(`volumeMounts:\n${paths.map((path, index) => `  - name: v${index}\n    mountPath: ${path}\n`).join("")}`);
const mount = (line: string, security = "") =>
  podOf(`${security}volumeMounts:\n  - name: data\n    mountPath: /data\n    ${line}\n`);
const PRIVILEGED = "securityContext:\n  privileged: true\n";

ruleTest(rule, {
  valid: {
    different: mounts("/a", "/b"),
    "in two containers": pod(
      "containers:\n  - name: a\n    volumeMounts:\n      - { name: v, mountPath: /a }\n  - name: b\n    volumeMounts:\n      - { name: v, mountPath: /a }\n",
    ),
    "a colon": mounts("/a:b"),
    "filled in later": mounts("${A}", "${A}"),
    "a path within": mount("subPath: a..b/c"),
    "an expression": mount("subPathExpr: $(POD_NAME)/logs"),
    "an empty one beside": mount('subPathExpr: $(POD_NAME)\n    subPath: ""'),
    "propagation of a privileged one": mount("mountPropagation: Bidirectional", PRIVILEGED),
    "perhaps privileged": mount("mountPropagation: Bidirectional", "securityContext:\n  privileged: ${PRIVILEGED}\n"),
    "propagation to the container": mount("mountPropagation: HostToContainer"),
    "recursive and read only": mount("recursiveReadOnly: Enabled\n    readOnly: true"),
    "not recursive": mount("recursiveReadOnly: Disabled"),
  },
  invalid: {
    empty: { code: mounts('«""»'), messages: ["empty"] },
    twice: { code: mounts("/a", "«/a»"), messages: ["twice"], related: ["It is taken here."] },
    absolute: { code: mount("subPath: «/a/b»"), messages: ["absolute"], fixed: mount("subPath: a/b") },
    "an absolute expression": {
      code: mount("subPathExpr: «/$(POD_NAME)»"),
      messages: ["absolute"],
      fixed: mount("subPathExpr: $(POD_NAME)"),
    },
    back: { code: mount("subPath: «a/../b»"), messages: ["back"] },
    "a device": {
      code: podOf("volumeDevices:\n  - name: disk\n    devicePath: «/dev/../x»\n"),
      messages: ["back"],
    },
    both: { code: mount("subPath: a\n    «subPathExpr»: b"), messages: ["both"] },
    propagation: { code: mount("mountPropagation: «Bidirectional»"), messages: ["propagation"] },
    recursive: { code: mount("recursiveReadOnly: «Enabled»"), messages: ["recursive"] },
    "recursive and handed on": {
      code: mount("recursiveReadOnly: «Enabled»\n    readOnly: true\n    mountPropagation: HostToContainer"),
      messages: ["recursivePropagation"],
    },
  },
});
