// The IAM role of a service account.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { eksGuide } from "../shared/sources.js";
import { numberOf } from "../shared/words.js";

export const rule = defineRule({
  id: "eks/irsa-role-arn",
  kinds: ["k8s.manifest"],
  objects: ["ServiceAccount"],
  needs: ["annotations"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("associate-service-account-role.html"), "https://github.com/aws/amazon-eks-pod-identity-webhook"],
  summary: "The role of a service account is the ARN of an IAM role, and its options are well formed.",
  why: "EKS gives the pods of the service account a token for this role. Nobody checks the annotation when it is written: with a slip in it every call to AWS fails with AccessDenied or is made with the role of the node.",
  messages: {
    arn: '"{value}" is not the ARN of an IAM role. Write it as arn:aws:iam::111122223333:role/name.',
    account: 'The account in "{value}" has {digits}, and AWS accounts have 12. Check the ARN.',
    expiration: '"{value}" is no time for a token: use whole seconds from 600 to 86400.',
    regional: {
      severity: "warning",
      text: '"{value}" says nothing here: use "true" for the regional endpoints of STS, or "false".',
    },
  },
  examples: {
    bad: "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  annotations:\n    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:user/web\n",
    good: "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  annotations:\n    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/web\n",
  },
  check(doc, report) {
    const annotations = member(kubernetesObject(doc).metadata, "annotations");
    const role = member(annotations, "eks.amazonaws.com/role-arn");
    const arn = knownText(role)?.trim();
    if (role !== undefined && arn !== undefined && !ROLE.test(arn)) {
      const account = /^arn:aws[\w-]*:iam::(\d+):role\//.exec(arn)?.[1];
      if (account === undefined || account.length === 12) report(role, "arn", { value: arn });
      else report(role, "account", { value: arn, digits: numberOf(account.length, "digit") });
    }
    const expiration = member(annotations, "eks.amazonaws.com/token-expiration");
    const seconds = knownText(expiration);
    if (expiration !== undefined && seconds !== undefined && !isExpiration(seconds))
      report(expiration, "expiration", { value: seconds });
    const regional = member(annotations, "eks.amazonaws.com/sts-regional-endpoints");
    const value = knownText(regional);
    if (regional !== undefined && value !== undefined && value !== "true" && value !== "false")
      report(regional, "regional", { value });
  },
});

const ROLE = /^arn:aws(?:-cn|-us-gov|-iso[a-z-]*|-eusc)?:iam::\d{12}:role\/[\w+=,.@/-]+$/;

function isExpiration(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 600 && Number(text) <= 86_400;
}
