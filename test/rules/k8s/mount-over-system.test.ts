import { rule } from "../../../server/src/core/rules/k8s/mount-over-system.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const mount = (path: string, source = "emptyDir: {}") =>
  pod(
    `containers:\n  - name: web\n    volumeMounts:\n      - name: data\n        mountPath: ${path}\nvolumes:\n  - name: data\n    ${source}\n`,
  );

ruleTest(rule, {
  valid: {
    "a folder of its own": mount("/etc/app"),
    temporary: mount("/tmp"),
    "the same of the node": mount("/dev", "hostPath: { path: /dev }"),
    "filled in later": mount("${DIR}"),
    "a device": pod("containers:\n  - name: web\n    volumeDevices:\n      - name: data\n        devicePath: /dev\n"),
  },
  invalid: {
    system: { code: mount("«/etc»"), messages: ["hidden"] },
    "with a slash": { code: mount("«/usr/bin/»"), messages: ["hidden"] },
    "another of the node": { code: mount("«/lib»", "hostPath: { path: /opt/lib }"), messages: ["hidden"] },
    root: { code: mount("«/»"), messages: ["root"] },
  },
});
