// How Kubernetes reads plain scalars: as YAML 1.1 (with some exceptions), where Stowage's tree follows YAML 1.2. Tried with
// the parser of kubectl 1.32 (sigs.k8s.io/yaml): `yes`, `no`, `on`, `off`, `y` and `n` are booleans, `0755` is octal and
// `1_000` a number; dates and `1:30` stay texts.

/** What a plain scalar becomes that YAML 1.2 reads as something else; undefined where both agree. */
export function kubernetesScalar(written: string): "boolean" | "number" | undefined {
  if (BOOLEAN.test(written)) return "boolean";
  return NUMBER.test(written) ? "number" : undefined;
}

const BOOLEAN = /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/;

/** Octal numbers with a zero in front, binary numbers, and numbers with `_` in them. */
const NUMBER = /^[-+]?(?:0[0-7]+|0b[01_]+|0[0-7_]*_[0-7_]*|[1-9]\d*_[\d_]*)$/;
