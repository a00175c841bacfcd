// Quantities of Kubernetes (`500m`, `1.5Gi`, `2e3`), exactly: as whole numbers of billionths, which is the smallest step
// that Kubernetes keeps (k8s.io/apimachinery/pkg/api/resource, read 2026-11-21). Never through floating point.

/** In billionths of one (`1` is 1_000_000_000n); what is finer is rounded up, as Kubernetes does. Undefined for no quantity. */
export function quantityOf(written: string | number): bigint | undefined {
  const [, sign, whole = "", fraction = "", suffix = ""] = QUANTITY.exec(String(written)) ?? [];
  if (whole === "" && fraction === "") return undefined;
  const digits = BigInt(`${whole}${fraction}`);
  const { factor, exponent } = scaleOf(suffix);
  const power = exponent - fraction.length + NANO;
  if (power > MOST_POWER) return sign === "-" ? -HUGE : HUGE;
  const value = power >= 0 ? digits * factor * 10n ** BigInt(power) : divideUp(digits * factor, power);
  return sign === "-" ? -value : value;
}

/** In ones: `500m` is 0.5, `1Ki` is 1024. For figures that are shown or added up roughly. */
export function quantityNumber(written: string | number): number | undefined {
  const value = quantityOf(written);
  return value === undefined ? undefined : Number(value) / 1e9;
}

/** Whether a text is a quantity. */
export function isQuantity(text: string): boolean {
  return QUANTITY.test(text);
}

/** CPU in words people use: `250m`, `1.5`. `cores` in ones. */
export function formatCores(cores: number): string {
  const milli = Math.round(cores * 1000);
  return milli % 1000 === 0 || milli > 10_000 ? `${milli / 1000}` : `${milli}m`;
}

/** `512Mi`, `1.5Gi`, `20Ki`, `300 bytes`; of what is no whole byte the next one, as Kubernetes counts. */
export function formatBytes(bytes: number): string {
  for (const [unit, size] of UNITS) {
    if (bytes < size) continue;
    const count = bytes / size;
    return `${Number.isInteger(count) ? count : Number(count.toFixed(2))}${unit}`;
  }
  const whole = Math.ceil(bytes);
  return `${whole} ${whole === 1 ? "byte" : "bytes"}`;
}

const QUANTITY = /^([+-]?)(?=\d|\.\d)(\d*)(?:\.(\d*))?([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;

const NANO = 9;
/** Far above every quantity that means something; keeps `1e999999999` from filling the memory. */
const MOST_POWER = 60;
const HUGE = 10n ** 60n;

const UNITS = [
  ["Ei", 2 ** 60],
  ["Pi", 2 ** 50],
  ["Ti", 2 ** 40],
  ["Gi", 2 ** 30],
  ["Mi", 2 ** 20],
  ["Ki", 2 ** 10],
] as const;

const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };

function scaleOf(suffix: string): { factor: bigint; exponent: number } {
  const binary = UNITS.find(([unit]) => unit === suffix);
  if (binary !== undefined) return { factor: BigInt(binary[1]), exponent: 0 };
  const exponent = DECIMAL[suffix] ?? (suffix === "" ? 0 : Number(suffix.slice(1)));
  return { factor: 1n, exponent: Math.max(-1000, Math.min(1000, exponent)) };
}

function divideUp(value: bigint, power: number): bigint {
  const divisor = 10n ** BigInt(-power);
  return (value + divisor - 1n) / divisor;
}
