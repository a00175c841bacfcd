// IP addresses and ranges of them in CIDR form, as the API server of Kubernetes reads them. It knows no names of hosts.

export interface IpAddress {
  /** 32 or 128. */
  readonly bits: number;
  readonly value: bigint;
}

export interface IpRange extends IpAddress {
  /** How many bits at the front count. */
  readonly prefix: number;
  /** The first address of the range as it has to be written; differs from `value` when bits behind the prefix are set. */
  readonly first: bigint;
}

/** Undefined for what is no IP address. */
export function ipAddressOf(text: string): IpAddress | undefined {
  const value = text.includes(":") ? version6(text) : version4(text);
  return value === undefined ? undefined : { bits: text.includes(":") ? 128 : 32, value };
}

/** Undefined for what is no range such as `10.0.0.0/16`. */
export function ipRangeOf(text: string): IpRange | undefined {
  const [, written = "", length = ""] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const address = ipAddressOf(written);
  const prefix = Number(length);
  if (address === undefined || prefix > address.bits) return undefined;
  const rest = BigInt(address.bits - prefix);
  return { ...address, prefix, first: (address.value >> rest) << rest };
}

/** Whether a range lies in another one and is smaller. */
export function isStrictlyWithin(inner: IpRange, outer: IpRange): boolean {
  if (inner.bits !== outer.bits || inner.prefix <= outer.prefix) return false;
  const rest = BigInt(outer.bits - outer.prefix);
  return inner.first >> rest === outer.first >> rest;
}

/** `10.0.0.0/16` for the range of version 4 that begins there; undefined for version 6, which has many forms. */
export function rangeText({ bits, first, prefix }: IpRange): string | undefined {
  if (bits !== 32) return undefined;
  const parts = [24n, 16n, 8n, 0n].map((shift) => String((first >> shift) & 255n));
  return `${parts.join(".")}/${prefix}`;
}

function version4(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function version6(text: string): bigint | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => (half === "" ? [] : groupsOf(half)));
  const [front, back] = groups;
  if (front === undefined || (halves.length === 2 && back === undefined)) return undefined;
  const gap = 8 - front.length - (back?.length ?? 0);
  if (halves.length === 2 ? gap < 1 : gap !== 0) return undefined;
  const all = [...front, ...Array<bigint>(gap).fill(0n), ...(back ?? [])];
  return all.reduce((sum, group) => (sum << 16n) | group, 0n);
}

/** The last two groups may be written as an address of version 4. */
function groupsOf(half: string): readonly bigint[] | undefined {
  const groups: bigint[] = [];
  const parts = half.split(":");
  for (const [i, part] of parts.entries()) {
    const inner = i === parts.length - 1 && part.includes(".") ? version4(part) : undefined;
    if (inner !== undefined) groups.push(inner >> 16n, inner & 0xffffn);
    else if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return groups;
}
