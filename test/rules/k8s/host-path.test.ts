import { rule } from "../../../server/src/core/rules/k8s/host-path.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const volume = (path: string) => pod(`volumes:\n  - name: data\n    hostPath:\n      path: ${path}\n`);

ruleTest(rule, {
  valid: {
    none: pod("volumes:\n  - name: data\n    emptyDir: {}\n"),
    "filled in later": volume("${DIR}"),
    "no path: the schema speaks": pod("volumes:\n  - name: data\n    hostPath: {}\n"),
  },
  invalid: {
    sockets: { code: volume("«/run/containerd/containerd.sock»"), messages: ["socket"] },
    "of Docker": { code: volume("«/var/run/docker.sock»"), messages: ["socket"] },
    everything: { code: volume("«/»"), messages: ["sensitive"] },
    below: { code: volume("«/etc/kubernetes/»"), messages: ["sensitive"] },
    any: { code: volume("«/data»"), messages: ["any"] },
    "a name alike": { code: volume("«/etcd»"), messages: ["any"] },
  },
});
