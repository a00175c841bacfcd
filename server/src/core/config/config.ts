// The configuration as the core uses it: merged from its layers, ready to be asked about one file. Always passed in, never stored.
import type { Severity } from "../base/finding.js";
import type { KindId } from "../kinds/kinds.js";

export type RuleSetting = "off" | Severity;
export type Preset = "recommended" | "strict";

export interface Override {
  readonly files: readonly string[];
  /** JSON pointers; a finding at or below one of them is meant. Absent: the whole file. */
  readonly pointers?: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** What one source of settings says: every key may be absent. */
export interface ConfigValues {
  readonly preset?: Preset;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly overrides?: readonly Override[];
  readonly ignore?: readonly string[];
  readonly associations?: Readonly<Record<string, KindId>>;
  readonly tasks?: Readonly<Record<string, string>>;
  readonly baseline?: string;
  readonly prices?: Prices;
  readonly kubernetes?: KubernetesValues;
  readonly placement?: PlacementValues;
  /** The same, as the editor has it. */
  readonly "placement.cluster"?: readonly string[];
  /** Set in the editor alone. */
  readonly "inlayHints.units"?: boolean;
  readonly "inlayHints.totals"?: boolean;
  readonly "inlayHints.defaults"?: boolean;
  readonly "codeLens.enabled"?: boolean;
}

export interface KubernetesValues {
  /** `1.34`. */
  readonly version?: string;
  readonly fargateProfiles?: readonly FargateProfileValues[];
}

export interface PlacementValues {
  /** Paths. */
  readonly cluster?: readonly string[];
}

export interface FargateProfileValues {
  readonly name: string;
  readonly selectors: readonly { readonly namespace: string; readonly labels?: Readonly<Record<string, string>> }[];
}

/** What is said of the cluster that manifests are for. */
export interface KubernetesSettings {
  /** 34 for 1.34. */
  readonly minor: number | undefined;
  readonly fargateProfiles: readonly {
    readonly name: string;
    readonly selectors: readonly { readonly namespace: string; readonly labels: Readonly<Record<string, string>> }[];
  }[];
}

/** Prices of Fargate that are not the usual ones; USD an hour. */
export interface Prices {
  readonly region: string;
  readonly x86: HourPrices;
  readonly arm?: HourPrices;
  readonly storage?: number;
  readonly spot?: number;
}

export interface HourPrices {
  readonly vcpu: number;
  readonly gb: number;
}

/** A source of settings; its globs are relative to `root`, an absolute path with `/`. */
export interface ConfigLayer {
  readonly root: string;
  readonly values: ConfigValues;
}

/** What the configuration says about one file. */
export interface FileConfig {
  readonly ignored: boolean;
  readonly kind: KindId | undefined;
  readonly preset: Preset;
  /** The file with the task definition that its services run; absolute, with `/`. */
  readonly task: string | undefined;
  /** The file that records what is known already; absolute, with `/`. */
  readonly baseline: string | undefined;
  /** Undefined: the usual ones. */
  readonly prices: Prices | undefined;
  /** Which sorts of hints are shown between the lines. */
  readonly inlayHints: { readonly units: boolean; readonly totals: boolean; readonly defaults: boolean };
  readonly codeLenses: boolean;
  /** The same object for every file. */
  readonly kubernetes: KubernetesSettings;
  /** The files that are the cluster to place on; absolute, with `/`. The same list for every file. */
  readonly clusters: readonly string[];
  /** The severity of a rule's finding at a pointer, given the rule's own. */
  severity(rule: string, pointer: string, own: RuleSetting): RuleSetting;
  /**
   * Whether a rule is off everywhere in the file, given its own severity. One function for all files that the same overrides
   * speak of, so that what is worked out with it can be kept by it.
   */
  readonly isOff: IsOff;
}

export type IsOff = (rule: string, own: RuleSetting) => boolean;

export interface Config {
  /** `path`: absolute, with `/`. */
  forFile(path: string): FileConfig;
}
