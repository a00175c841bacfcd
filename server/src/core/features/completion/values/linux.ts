// Capabilities, kernel parameters and limits of Linux.
import { CAPABILITIES, POWERFUL_CAPABILITIES } from "../../../data/capabilities.js";
import { KNOWN_SYSCTLS } from "../../../data/usualSysctls.js";
import type { ValueOffer } from "../offer.js";
import { text } from "../template.js";

export function addedCapabilities(): readonly ValueOffer[] {
  return inUse(["SYS_PTRACE", "NET_ADMIN", "SYS_RESOURCE", "NET_BIND_SERVICE", "IPC_LOCK", "SYS_ADMIN"]);
}

export function droppedCapabilities(): readonly ValueOffer[] {
  return inUse(["ALL", "NET_RAW", "MKNOD", "AUDIT_WRITE", "SYS_CHROOT", "SETFCAP"]);
}

export function sysctls(): readonly ValueOffer[] {
  return KNOWN_SYSCTLS.map(({ name, text: detail }) => ({ value: text(name), detail }));
}

/** The ones that files name most, then the others. */
function inUse(first: readonly string[]): readonly ValueOffer[] {
  return [...new Set([...first, ...CAPABILITIES])].map((name) => ({
    value: text(name),
    ...(POWERFUL_CAPABILITIES.has(name)
      ? { detail: name === "ALL" ? "every capability" : "nearly as much as root" }
      : {}),
  }));
}
