// The colour of each severity, the same wherever one is shown.
import type colors from "picocolors";
import type { Severity } from "../../core/base/finding.js";

export type Colors = ReturnType<typeof colors.createColors>;

export function severityPainter(severity: Severity, color: Colors): (text: string) => string {
  switch (severity) {
    case "error":
      return color.red;
    case "warning":
      return color.yellow;
    case "information":
      return color.blue;
    case "hint":
      return color.cyan;
  }
}
