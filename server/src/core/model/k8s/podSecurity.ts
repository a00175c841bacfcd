// The Pod Security Standards `baseline` and `restricted` as a table of controls: what each demands, and who of a pod does not
// keep to it. Read from kubernetes.io/docs/concepts/security/pod-security-standards/ on 2026-11-21. What is not known before
// deployment offends nobody.
import { plainCapability } from "../../data/capabilities.js";
import { BASELINE_CAPABILITIES, RESTRICTED_VOLUMES, SAFE_SYSCTLS, SELINUX_TYPES } from "../../data/podSecurity.js";
import { VOLUME_SOURCES } from "../../data/volumeSources.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { booleanOf, integerOf, rawText } from "../values.js";
import type { PodVolumes } from "./podVolumes.js";
import { type ContainerSecurity, capabilitiesOf, isOther, type PodSecurity, settingOf } from "./securityContext.js";

export type SecurityLevel = "baseline" | "restricted";

export interface PodSecurityControl {
  readonly id: string;
  readonly level: SecurityLevel;
  /** The minor of the standard that brought it. */
  readonly since?: number;
  /** Whether pods for Windows are let off, from version 1.25 of the standard on. */
  readonly linux?: true;
  /** What whoever offends must do: behind "must". */
  readonly demand: string;
  offenders(input: SecuredPod): readonly Offender[];
}

export interface SecuredPod {
  readonly pod: PodSecurity;
  readonly volumes: PodVolumes | undefined;
  readonly annotations: Node | undefined;
  /** Of the standard. */
  readonly minor: number;
}

export interface Offender {
  /** The value that offends; undefined when one is missing. */
  readonly node: Node | undefined;
  /** Undefined for the pod itself. */
  readonly security: ContainerSecurity | undefined;
}

/** The controls that a level asks for in a version of the standard; `restricted` asks for those of `baseline` too. */
export function controlsOf(level: SecurityLevel, minor: number, windows: boolean): readonly PodSecurityControl[] {
  return CONTROLS.filter(
    (one) =>
      (one.level === "baseline" || level === "restricted") &&
      (one.since ?? 0) <= minor &&
      !(one.linux && windows && minor >= 25),
  );
}

const CONTROLS: readonly PodSecurityControl[] = [
  {
    id: "hostProcess",
    level: "baseline",
    demand: "not set windowsOptions.hostProcess to true",
    offenders: ({ pod }) => contexts(pod, (at) => on(member(member(at, "windowsOptions"), "hostProcess"))),
  },
  {
    id: "hostNamespaces",
    level: "baseline",
    demand: "not share the network, processes or memory of the node (hostNetwork, hostPID, hostIPC)",
    offenders: ({ pod }) => ["hostNetwork", "hostPID", "hostIPC"].flatMap((key) => ofPod(on(member(pod.spec, key)))),
  },
  {
    id: "privileged",
    level: "baseline",
    demand: "not be privileged",
    offenders: ({ pod }) => contexts(pod, (at) => on(member(at, "privileged"))),
  },
  {
    id: "capabilities_baseline",
    level: "baseline",
    demand: "add no capabilities beyond those of the runtime",
    offenders: ({ pod }) => each(pod, (one) => added(one, BASELINE_CAPABILITIES)),
  },
  {
    id: "hostPathVolumes",
    level: "baseline",
    demand: "have no hostPath volumes",
    offenders: ({ volumes }) => sources(volumes, (name) => name === "hostPath"),
  },
  {
    id: "hostPorts",
    level: "baseline",
    demand: "take no hostPort",
    offenders: ({ pod }) =>
      each(pod, ({ container }) =>
        itemsOf(member(container.node, "ports")).flatMap((port) => number(port, "hostPort")),
      ),
  },
  {
    id: "hostProbesAndHostLifecycle",
    level: "baseline",
    since: 34,
    demand: "set no host in probes and lifecycle hooks",
    offenders: ({ pod }) => each(pod, ({ container }) => handlers(container.node).flatMap(hostsOf)),
  },
  {
    id: "appArmorProfile",
    level: "baseline",
    demand: "not switch AppArmor off",
    offenders: ({ pod, annotations }) => [
      ...contexts(pod, (at) => typed(member(at, "appArmorProfile"), ["Unconfined"])),
      ...(annotations?.properties ?? []).flatMap(({ name, value }) =>
        name.startsWith("container.apparmor.security.beta.kubernetes.io/") && value.value === "unconfined"
          ? ofPod([value])
          : [],
      ),
    ],
  },
  {
    id: "seLinuxOptions",
    level: "baseline",
    demand: "set no SELinux user or role, and no type but those of containers",
    offenders: ({ pod }) => contexts(pod, (at) => seLinux(member(at, "seLinuxOptions"))),
  },
  {
    id: "procMount",
    level: "baseline",
    demand: "leave procMount at Default",
    offenders: ({ pod }) =>
      hasOwnUsers(pod) ? [] : contexts(pod, (at) => texts(member(at, "procMount"), (text) => text === "Unmasked")),
  },
  {
    id: "seccompProfile_baseline",
    level: "baseline",
    since: 19,
    demand: "not switch seccomp off (Unconfined)",
    offenders: ({ pod }) => contexts(pod, (at) => typed(member(at, "seccompProfile"), ["Unconfined"])),
  },
  {
    id: "sysctls",
    level: "baseline",
    demand: "set no kernel parameters but the safe ones",
    offenders: ({ pod, minor }) =>
      itemsOf(member(pod.own, "sysctls")).flatMap((one) =>
        ofPod(texts(member(one, "name"), (name) => (SAFE_SYSCTLS.get(name) ?? Number.POSITIVE_INFINITY) > minor)),
      ),
  },
  {
    id: "restrictedVolumes",
    level: "restricted",
    demand:
      "have only volumes of Kubernetes itself or of a claim (such as configMap, secret, emptyDir, persistentVolumeClaim)",
    // Of hostPath the baseline speaks.
    offenders: ({ volumes }) =>
      sources(volumes, (name) => name !== "hostPath" && VOLUME_SOURCES.has(name) && !RESTRICTED_VOLUMES.has(name)),
  },
  {
    id: "allowPrivilegeEscalation",
    level: "restricted",
    since: 8,
    linux: true,
    demand: "set allowPrivilegeEscalation to false",
    offenders: ({ pod }) =>
      lacking(pod, "allowPrivilegeEscalation", (one) => isOther(one, "allowPrivilegeEscalation", false)),
  },
  {
    id: "runAsNonRoot",
    level: "restricted",
    demand: "set runAsNonRoot to true",
    offenders: ({ pod }) => (hasOwnUsers(pod) ? [] : lacking(pod, "runAsNonRoot", mayBeRoot)),
  },
  {
    id: "runAsUser",
    level: "restricted",
    since: 23,
    demand: "not run as user 0",
    offenders: ({ pod }) => (hasOwnUsers(pod) ? [] : contexts(pod, (at) => zero(member(at, "runAsUser")))),
  },
  {
    id: "seccompProfile_restricted",
    level: "restricted",
    since: 19,
    linux: true,
    demand: "set seccompProfile to RuntimeDefault or Localhost",
    // Of Unconfined the baseline speaks.
    offenders: ({ pod }) => lacking(pod, "seccompProfile", (one) => settingOf(one, "seccompProfile") === null),
  },
  {
    id: "capabilities_restricted",
    level: "restricted",
    since: 22,
    linux: true,
    demand: "drop ALL capabilities and add none but NET_BIND_SERVICE",
    offenders: ({ pod }) => pod.containers.flatMap(capabilitiesKept),
  },
];

function ofPod(nodes: readonly Node[]): readonly Offender[] {
  return nodes.map((node) => ({ node, security: undefined }));
}

function each(pod: PodSecurity, find: (one: ContainerSecurity) => readonly Node[]): readonly Offender[] {
  return pod.containers.flatMap((security) => find(security).map((node) => ({ node, security })));
}

/** In the security settings of the pod and of its containers. */
function contexts(pod: PodSecurity, find: (context: Node | undefined) => readonly Node[]): readonly Offender[] {
  return [...ofPod(find(pod.own)), ...each(pod, ({ own }) => find(own))];
}

/** Containers that lack a setting, or have another value of it. */
function lacking(pod: PodSecurity, key: string, test: (one: ContainerSecurity) => boolean): readonly Offender[] {
  return pod.containers.filter(test).map((security) => ({ node: member(security.own, key), security }));
}

function on(node: Node | undefined): readonly Node[] {
  return node !== undefined && booleanOf(node) === true ? [node] : [];
}

function texts(node: Node | undefined, test: (text: string) => boolean): readonly Node[] {
  const text = knownText(node);
  return node !== undefined && text !== undefined && test(text) ? [node] : [];
}

function typed(profile: Node | undefined, types: readonly string[]): readonly Node[] {
  return texts(member(profile, "type"), (type) => types.includes(type));
}

function zero(node: Node | undefined): readonly Node[] {
  return node !== undefined && integerOf(node) === 0 ? [node] : [];
}

function number(holder: Node, key: string): readonly Node[] {
  const node = member(holder, key);
  const value = integerOf(node);
  return node !== undefined && value !== undefined && value !== 0 ? [node] : [];
}

function seLinux(options: Node | undefined): readonly Node[] {
  const set = ["user", "role"].flatMap((key) => texts(member(options, key), (text) => text !== ""));
  return [...texts(member(options, "type"), (text) => !SELINUX_TYPES.has(text)), ...set];
}

function sources(volumes: PodVolumes | undefined, test: (source: string) => boolean): readonly Offender[] {
  return (volumes?.volumes ?? []).flatMap((volume) =>
    ofPod(volume.sources.filter(({ name }) => test(name)).map(({ key }) => key)),
  );
}

function handlers(container: Node): readonly (Node | undefined)[] {
  const probes = ["livenessProbe", "readinessProbe", "startupProbe"].map((key) => member(container, key));
  const lifecycle = member(container, "lifecycle");
  return [...probes, member(lifecycle, "postStart"), member(lifecycle, "preStop")];
}

function hostsOf(handler: Node | undefined): readonly Node[] {
  return ["httpGet", "tcpSocket"].flatMap((key) => texts(member(member(handler, key), "host"), (host) => host !== ""));
}

function added(security: ContainerSecurity, allowed: ReadonlySet<string>): readonly Node[] {
  return (capabilitiesOf(security, "add") ?? []).filter((node) => isKnown(node) && !allowed.has(rawText(node) ?? ""));
}

function capabilitiesKept(security: ContainerSecurity): readonly Offender[] {
  const wrong = added(security, new Set(["NET_BIND_SERVICE"])).filter((node) =>
    // Of the others the baseline speaks.
    BASELINE_CAPABILITIES.has(rawText(node) ?? ""),
  );
  const dropped = capabilitiesOf(security, "drop");
  const all = dropped === undefined || dropped.some((node) => plainCapability(rawText(node) ?? "") === "ALL");
  const missing = all ? [] : [{ node: member(security.own, "capabilities"), security }];
  return [...missing, ...wrong.map((node) => ({ node, security }))];
}

function mayBeRoot(security: ContainerSecurity): boolean {
  const nonRoot = settingOf(security, "runAsNonRoot");
  return nonRoot === null || (nonRoot !== undefined && booleanOf(nonRoot) === false);
}

/** With users of its own a pod may do more, from some version of the standard on. */
function hasOwnUsers({ spec }: PodSecurity): boolean {
  const node = member(spec, "hostUsers");
  return node !== undefined && booleanOf(node) !== true;
}
