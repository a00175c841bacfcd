// How pods come to keep to the standard `restricted`, where that is a matter of a setting.
import type { Offender, PodSecurityControl, SecuredPod } from "../../model/k8s/podSecurity.js";
import { member } from "../../parse/doc.js";
import type { RuleFix } from "../rule.js";
import { containerSetting } from "./securityContext.js";

/** For all offenders at once; nothing for controls that ask for a decision. */
export function podSecurityFixes(
  control: PodSecurityControl,
  offenders: readonly Offender[],
  { pod }: SecuredPod,
): readonly RuleFix[] {
  const ofContainers = CONTAINERS[control.id];
  if (ofContainers !== undefined) {
    const [key, value] = ofContainers;
    return together(offenders, `Set ${key} to ${value}`, (offender) => setting(offender, key, value));
  }
  const ofPods = PODS[control.id];
  if (ofPods === undefined || (pod.own !== undefined && pod.own.type !== "object")) return [];
  const [key, value, words] = ofPods;
  // A container that says otherwise has to be asked.
  if (offenders.some(({ node }) => node !== undefined)) return [];
  return [
    {
      title: `Set ${key} to ${words} for the pod`,
      edit: (editor) =>
        pod.own === undefined
          ? editor.put(pod.spec, "securityContext", { [key]: value })
          : editor.put(pod.own, key, value),
    },
  ];
}

const CONTAINERS: Readonly<Record<string, readonly [key: string, value: boolean]>> = {
  allowPrivilegeEscalation: ["allowPrivilegeEscalation", false],
};

const PODS: Readonly<Record<string, readonly [key: string, value: true | { readonly type: string }, words: string]>> = {
  runAsNonRoot: ["runAsNonRoot", true, "true"],
  seccompProfile_restricted: ["seccompProfile", { type: "RuntimeDefault" }, "RuntimeDefault"],
};

function together(
  offenders: readonly Offender[],
  title: string,
  fixOf: (offender: Offender) => readonly RuleFix[],
): readonly RuleFix[] {
  const fixes = offenders.map(fixOf);
  if (fixes.some(({ length }) => length === 0)) return [];
  return [
    {
      title,
      edit: (editor) => {
        for (const [fix] of fixes) fix?.edit(editor);
      },
    },
  ];
}

function setting({ security }: Offender, key: string, value: boolean): readonly RuleFix[] {
  if (security === undefined) return [];
  const privileged = member(security.own, "privileged");
  return privileged?.value === true ? [] : containerSetting(security, key, value);
}
