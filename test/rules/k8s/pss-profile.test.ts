import { rule } from "../../../server/src/core/rules/k8s/pss-profile.js";
import { indented } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const ENFORCE = "pod-security.kubernetes.io/enforce";
const namespace = (...labels: readonly string[]) =>
  `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n${labels.map((one) => `    ${one}\n`).join("")}`;
const pod = (spec: string, where = "shop") =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: ${where}\nspec:\n${indented(spec, 2)}`;
const web = (lines = "") => `containers:\n  - name: web\n${lines === "" ? "" : indented(lines, 4)}`;

const RESTRICTED =
  "securityContext:\n  allowPrivilegeEscalation: false\n  runAsNonRoot: true\n  seccompProfile:\n    type: RuntimeDefault\n  capabilities:\n    drop:\n      - ALL\n";
const PRIVILEGED = web("securityContext:\n  privileged: true\n");

/** What the label says, of a pod beside it. */
const under = (level: string, spec: string, ...more: readonly string[]) => ({
  code: pod(spec),
  files: { "namespace.yaml": namespace(`${ENFORCE}: ${level}`, ...more) },
});
const baseline = (spec: string, fixed?: string) => ({
  ...under("baseline", spec),
  messages: ["pod"],
  ...(fixed === undefined ? {} : { fixed: pod(fixed) }),
});
const restricted = (spec: string, fixed?: string) => ({
  ...under("restricted", spec),
  messages: ["pod"],
  ...(fixed === undefined ? {} : { fixed: pod(fixed) }),
});

ruleTest(rule, {
  valid: {
    "no label": { code: pod(PRIVILEGED), files: { "namespace.yaml": namespace("a: b") } },
    privileged: under("privileged", PRIVILEGED),
    "a level that is filled in": under("${LEVEL}", PRIVILEGED),
    "a version that is filled in": under("baseline", PRIVILEGED, "pod-security.kubernetes.io/enforce-version: ${V}"),
    "another namespace": { ...under("baseline", PRIVILEGED), code: pod(PRIVILEGED, "other") },
    "no namespace": {
      ...under("baseline", PRIVILEGED),
      code: pod(PRIVILEGED).replace("  namespace: shop\n", ""),
    },
    "two files about the namespace": {
      code: pod(PRIVILEGED),
      files: { "a.yaml": namespace(`${ENFORCE}: baseline`), "b.yaml": namespace("a: b") },
    },
    "all is well": under("baseline", web()),
    "all is well under restricted": under("restricted", web(RESTRICTED)),
    "filled in later": under("restricted", web("securityContext: ${SECURITY}\n")),
    Windows: under("restricted", `os:\n  name: windows\nsecurityContext:\n  runAsNonRoot: true\n${web()}`),
    "users of its own": under("baseline", `hostUsers: false\n${web("securityContext:\n  procMount: Unmasked\n")}`),
    "an older standard": under(
      "baseline",
      web("livenessProbe:\n  httpGet:\n    host: example.com\n    port: 80\n"),
      "pod-security.kubernetes.io/enforce-version: v1.33",
    ),
    "an older cluster": {
      ...under("baseline", web("livenessProbe:\n  httpGet:\n    host: example.com\n    port: 80\n")),
      target: { minor: 33 },
    },
    "labels that exist": namespace(`${ENFORCE}: baseline`, `${ENFORCE}-version: latest`, `${ENFORCE}-version: v1.30`),
    "labels that are filled in": namespace(`${ENFORCE}: \${LEVEL}`),
  },
  invalid: {
    "a level that is none": { code: namespace(`${ENFORCE}: «strict»`), messages: ["level"] },
    "a version that is none": {
      code: namespace(
        "pod-security.kubernetes.io/warn: baseline",
        "pod-security.kubernetes.io/warn-version: «1.30»",
      ).replace("«1.30»", "«v1.30.1»"),
      messages: ["version"],
    },
    privileged: {
      code: pod(web("securityContext:\n  privileged: «true»\n")),
      files: { "namespace.yaml": namespace(`${ENFORCE}: «baseline»`) },
      messages: ["pod"],
      related: ["It enforces baseline."],
    },
    "once for all containers": baseline(
      "containers:\n  - name: a\n    securityContext:\n      privileged: «true»\n  - name: b\n    securityContext:\n      privileged: true\n",
    ),
    "the network of the node": baseline(`hostNetwork: «true»\n${web()}`),
    "a capability": baseline(web("securityContext:\n  capabilities:\n    add:\n      - «NET_ADMIN»\n")),
    "a folder of the node": baseline(`${web()}volumes:\n  - name: a\n    «hostPath»:\n      path: /a\n`),
    "a port of the node": baseline(web("ports:\n  - containerPort: 80\n    hostPort: «80»\n")),
    "a probe elsewhere": baseline(web("livenessProbe:\n  httpGet:\n    host: «example.com»\n    port: 80\n")),
    "a hook elsewhere": baseline(
      web("lifecycle:\n  preStop:\n    httpGet:\n      host: «example.com»\n      port: 80\n"),
    ),
    AppArmor: baseline(web("securityContext:\n  appArmorProfile:\n    type: «Unconfined»\n")),
    "AppArmor as before": {
      ...baseline(web()),
      code: pod(web()).replace(
        "  namespace: shop\n",
        "  namespace: shop\n  annotations:\n    container.apparmor.security.beta.kubernetes.io/web: «unconfined»\n",
      ),
    },
    "a user of SELinux": baseline(`securityContext:\n  seLinuxOptions:\n    user: «root»\n${web()}`),
    "a type of SELinux": baseline(`securityContext:\n  seLinuxOptions:\n    type: «spc_t»\n${web()}`),
    "all of /proc": baseline(web("securityContext:\n  procMount: «Unmasked»\n")),
    "no seccomp": baseline(web("securityContext:\n  seccompProfile:\n    type: «Unconfined»\n")),
    "a kernel parameter": baseline(
      `securityContext:\n  sysctls:\n    - name: «net.core.somaxconn»\n      value: "1"\n${web()}`,
    ),
    "a process of the node": baseline(`securityContext:\n  windowsOptions:\n    hostProcess: «true»\n${web()}`),
    "another volume": restricted(
      `${web(RESTRICTED)}volumes:\n  - name: a\n    «nfs»:\n      path: /a\n      server: b\n`,
    ),
    escalation: restricted(web(RESTRICTED.replace("Escalation: false", "Escalation: «true»")), web(RESTRICTED)),
    "may be root": restricted(
      web(RESTRICTED.replace("  runAsNonRoot: true\n", "")).replace("securityContext", "«securityContext»"),
      `${web(RESTRICTED.replace("  runAsNonRoot: true\n", ""))}securityContext:\n  runAsNonRoot: true\n`,
    ),
    root: restricted(`securityContext:\n  runAsUser: «0»\n${web(RESTRICTED)}`),
    "no profile": restricted(
      web(RESTRICTED.replace("  seccompProfile:\n    type: RuntimeDefault\n", "")).replace(
        "securityContext",
        "«securityContext»",
      ),
      `${web(RESTRICTED.replace("  seccompProfile:\n    type: RuntimeDefault\n", ""))}securityContext:\n  seccompProfile:\n    type: RuntimeDefault\n`,
    ),
    "capabilities kept": restricted(
      web(RESTRICTED.replace("  capabilities:\n    drop:\n      - ALL\n", "")).replace(
        "securityContext",
        "«securityContext»",
      ),
    ),
    "a capability that only the baseline allows": restricted(web(`${RESTRICTED}    add:\n      - «CHOWN»\n`)),
    "all that restricted asks for": {
      ...under("restricted", "containers:\n  - name: ««««web»»»»\n"),
      messages: ["pod", "pod", "pod", "pod"],
      fixed: pod(
        "containers:\n  - name: web\n    securityContext:\n      allowPrivilegeEscalation: false\nsecurityContext:\n  runAsNonRoot: true\n  seccompProfile:\n    type: RuntimeDefault\n",
      ),
    },
  },
});
