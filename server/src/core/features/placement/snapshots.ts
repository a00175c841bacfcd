// Whether a JSON text is a cluster just as a command printed it, told by its beginning, so that files of any size can be asked.

/** For which scheduler; undefined: it is none. */
export function snapshotOf(text: string): "ECS" | "Kubernetes" | undefined {
  if (!/^\s*[[{]/.test(text.slice(0, 100))) return undefined;
  const beginning = text.slice(0, LOOKED_AT);
  if (
    /^\s*(?:\{\s*(?:"failures"\s*:\s*\[\s*\],\s*)?"containerInstances"\s*:\s*\[|\[\s*\{\s*"containerInstanceArn")/.test(
      beginning,
    )
  )
    return "ECS";
  return /"kind"\s*:\s*"Node(?:List)?"/.test(beginning) && /"apiVersion"\s*:\s*"v1"/.test(beginning)
    ? "Kubernetes"
    : undefined;
}

/** In characters. */
const LOOKED_AT = 2000;
