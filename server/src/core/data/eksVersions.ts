// The versions of Kubernetes that EKS offers, with the days on which their support ends. From "Understand the Kubernetes
// version lifecycle on EKS" (docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html), read 2026-11-21; a day that
// was not published then is left out.

export interface EksVersion {
  /** 34 for 1.34. */
  readonly minor: number;
  readonly released: string;
  /** The last day of standard support, YYYY-MM-DD. */
  readonly standardUntil?: string;
  /** The last day of extended support, which costs more. */
  readonly extendedUntil?: string;
}

export const EKS_VERSIONS_READ = "2026-11-21";

export const EKS_VERSIONS: readonly EksVersion[] = [
  { minor: 29, released: "2024-01-23", standardUntil: "2025-03-23", extendedUntil: "2026-03-23" },
  { minor: 30, released: "2024-05-23", standardUntil: "2025-07-23", extendedUntil: "2026-07-23" },
  { minor: 31, released: "2024-09-26", standardUntil: "2025-11-26", extendedUntil: "2026-11-26" },
  { minor: 32, released: "2025-01-23", standardUntil: "2026-03-23", extendedUntil: "2027-03-23" },
  { minor: 33, released: "2025-05-29", standardUntil: "2026-07-29", extendedUntil: "2027-07-29" },
  { minor: 34, released: "2025-10-02", standardUntil: "2026-12-02", extendedUntil: "2027-12-02" },
  { minor: 35, released: "2026-01-27", standardUntil: "2027-03-27", extendedUntil: "2028-03-27" },
  { minor: 36, released: "2026" },
];

/** 36 for 1.36. */
export const NEWEST_EKS_MINOR = Math.max(...EKS_VERSIONS.map(({ minor }) => minor));

/** The oldest minor that manifests are checked for. */
export const OLDEST_MINOR = 22;

/** In words: until when EKS supports a minor. */
export function supportOf(minor: number): string {
  const version = EKS_VERSIONS.find((one) => one.minor === minor);
  if (version === undefined) return "No longer offered by EKS.";
  if (version.standardUntil === undefined) return "The newest that EKS offers.";
  return `EKS: standard support until ${version.standardUntil}, extended until ${version.extendedUntil}.`;
}
