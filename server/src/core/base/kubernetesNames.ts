// The grammars of Kubernetes for names, labels and ports, as the API server checks them. The limits are those of RFC 1123,
// RFC 1035 and RFC 6335, from k8s.io/apimachinery/pkg/util/validation (read 2026-11-21).

/** An RFC 1123 label: up to 63 of `a-z`, `0-9` and `-`, with a letter or digit at both ends. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text);
}

/** An RFC 1035 label: the same, beginning with a letter. */
export function isDns1035Label(text: string): boolean {
  return text.length <= 63 && /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/.test(text);
}

/** An RFC 1123 subdomain: such labels with dots between them, up to 253 characters; a single label may be longer than 63. */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/.test(text);
}

/** The key of a label: `name` or `prefix/name`; the prefix a subdomain, the name up to 63 characters. */
export function isQualifiedName(text: string): boolean {
  const slash = text.indexOf("/");
  if (slash >= 0 && !isDnsSubdomain(text.slice(0, slash))) return false;
  return isNamePart(text.slice(slash + 1));
}

/** The value of a label: up to 63 characters, or nothing. */
export function isLabelValue(text: string): boolean {
  return text === "" || isNamePart(text);
}

/** The name of a port (RFC 6335): up to 15 of `a-z`, `0-9` and `-`, one letter at least, no `-` at an end or twice. */
export function isPortName(text: string): boolean {
  return text.length <= 15 && /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** The nearest name that is an RFC 1123 label (or subdomain, where `dots` are kept); undefined when nothing is left of it. */
export function asDnsName(text: string, { dots, most }: { dots: boolean; most: number }): string | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(dots ? /[^a-z0-9.-]+/g : /[^a-z0-9-]+/g, "-");
  const parts = (dots ? plain.split(".") : [plain]).map((part) => part.replace(/^-+|-+$/g, "")).filter(Boolean);
  const name = parts
    .join(".")
    .slice(0, most)
    .replace(/[-.]+$/, "");
  return name === "" ? undefined : name;
}

function isNamePart(text: string): boolean {
  return text.length <= 63 && /^[A-Za-z0-9](?:[-_.A-Za-z0-9]*[A-Za-z0-9])?$/.test(text);
}
