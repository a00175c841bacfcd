// What Kubernetes takes for the name of an environment variable.

/** Where and when it was read. */
export const VARIABLE_NAME_SOURCE = {
  url: "https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/",
  validation:
    "https://github.com/kubernetes/kubernetes/blob/v1.36.0/staging/src/k8s.io/apimachinery/pkg/util/validation",
  checked: "2026-11-21",
} as const;

/** The first minor that takes every printable ASCII character but `=` (feature gate RelaxedEnvironmentVariableValidation). */
export const RELAXED_NAMES_SINCE = 32;

const PLAIN = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const RELAXED = /^[\x20-\x3c\x3e-\x7e]+$/;

/** Whether every version takes it: letters, digits, `_`, `-` and `.`, with no digit first and no `..`. */
export function isPlainVariableName(name: string): boolean {
  return PLAIN.test(name) && name !== "." && !name.startsWith("..");
}

/** Whether newer versions take it. */
export function isRelaxedVariableName(name: string): boolean {
  return RELAXED.test(name);
}
