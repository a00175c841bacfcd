// The names of kernel parameters in pods.

/** `net.ipv4.tcp_syncookies`, or the same with slashes; up to 253 characters. */
export function isSysctlName(name: string): boolean {
  return name.length <= 253 && /^(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/.test(name);
}

/** With dots: when the first separator is a slash, dots and slashes have changed places. */
export function plainSysctl(name: string): string {
  const first = /[./]/.exec(name)?.[0];
  return first === "/" ? name.replaceAll(/[./]/g, (mark) => (mark === "/" ? "." : "/")) : name;
}
