// The `spec` of the Job that an object is, or makes.
import { member, type Node } from "../../parse/doc.js";
import type { KubernetesObject } from "./object.js";

/** Undefined for an object that makes no Job. */
export function jobSpec({ type, spec }: KubernetesObject): Node | undefined {
  if (type === "Job") return spec;
  return type === "CronJob" ? member(member(spec, "jobTemplate"), "spec") : undefined;
}
