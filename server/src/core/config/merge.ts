// Merges layers of settings into the one object that answers for every file. Later layers beat earlier ones key by key;
// inside `rules` and `associations` entry by entry. What is worked out for a file is kept inside that object and nowhere else.

import { pathFrom } from "../base/paths.js";
import { namesOf } from "../base/ruleNames.js";
import type { KindId } from "../kinds/kinds.js";
import type {
  Config,
  ConfigLayer,
  ConfigValues,
  FileConfig,
  IsOff,
  KubernetesSettings,
  KubernetesValues,
  Override,
  RuleSetting,
} from "./config.js";
import { compileGlob, relativeTo } from "./globs.js";

/** `layers`: the weakest first. */
export function createConfig(layers: readonly ConfigLayer[]): Config {
  const preset = strongest(layers, "preset")?.values.preset ?? "recommended";
  const rules = new Map(layers.flatMap(({ values }) => Object.entries(values.rules ?? {})));
  const ignores = ignoring(strongest(layers, "ignore"));
  const kindOf = associating(layers);
  const taskOf = pairing(layers);
  const baseline = baselineOf(strongest(layers, "baseline"));
  const prices = strongest(layers, "prices")?.values.prices;
  const isShown = (sort: "units" | "totals" | "defaults"): boolean =>
    strongest(layers, `inlayHints.${sort}`)?.values[`inlayHints.${sort}`] ?? true;
  const inlayHints = { units: isShown("units"), totals: isShown("totals"), defaults: isShown("defaults") };
  const codeLenses = strongest(layers, "codeLens.enabled")?.values["codeLens.enabled"] ?? true;
  const kubernetes = kubernetesOf(strongest(layers, "kubernetes")?.values.kubernetes);
  const clusters = clustersOf(layers);
  const overridesOf = overriding(strongest(layers, "overrides"));
  const isOffUnder = keptByOverrides((overrides) => offUnder(rules, overrides));
  const known = new Map<string, FileConfig>();

  function make(path: string): FileConfig {
    const overrides = overridesOf(path);
    return {
      ignored: ignores(path),
      kind: kindOf(path),
      preset,
      task: taskOf(path),
      baseline,
      prices,
      inlayHints,
      codeLenses,
      kubernetes,
      clusters,
      severity(rule, pointer, own) {
        let setting = settingOf(rules, rule) ?? own;
        for (const override of overrides) {
          if (reaches(override, pointer)) setting = settingOf(override.rules, rule) ?? setting;
        }
        return setting;
      },
      isOff: isOffUnder(overrides),
    };
  }

  return {
    forFile(path) {
      const config = known.get(path) ?? make(path);
      known.set(path, config);
      return config;
    },
  };
}

function kubernetesOf({ version, fargateProfiles = [] }: KubernetesValues = {}): KubernetesSettings {
  const minor = /^1\.(\d{2})$/.exec(version ?? "")?.[1];
  return {
    minor: minor === undefined ? undefined : Number(minor),
    fargateProfiles: fargateProfiles.map(({ name, selectors }) => ({
      name,
      selectors: selectors.map(({ namespace, labels = {} }) => ({ namespace, labels })),
    })),
  };
}

type CompiledOverride = Pick<Override, "pointers"> & { readonly rules: ReadonlyMap<string, RuleSetting> };

function strongest(layers: readonly ConfigLayer[], key: keyof ConfigValues): ConfigLayer | undefined {
  return layers.findLast(({ values }) => values[key] !== undefined);
}

/** What lies in a folder that is ignored is ignored too. */
function ignoring(layer: ConfigLayer | undefined): (path: string) => boolean {
  const matchers = (layer?.values.ignore ?? []).map(compileGlob);
  if (layer === undefined || matchers.length === 0) return () => false;
  return (path) => {
    const relative = relativeTo(layer.root, path);
    if (relative === undefined) return false;
    const steps = relative.split("/");
    const ways = steps.map((_, index) => steps.slice(0, index + 1).join("/"));
    return ways.some((way) => matchers.some((matches) => matches(way)));
  };
}

function associating(layers: readonly ConfigLayer[]): (path: string) => KindId | undefined {
  const entries = layers.flatMap(({ root, values }) =>
    Object.entries(values.associations ?? {}).map(([glob, kind]) => ({ root, kind, matches: compileGlob(glob) })),
  );
  return (path) =>
    entries.findLast(({ root, matches }) => {
      const relative = relativeTo(root, path);
      return relative !== undefined && matches(relative);
    })?.kind;
}

function pairing(layers: readonly ConfigLayer[]): (path: string) => string | undefined {
  const entries = layers.flatMap(({ root, values }) =>
    Object.entries(values.tasks ?? {}).map(([glob, task]) => ({ root, task, matches: compileGlob(glob) })),
  );
  return (path) => {
    const entry = entries.findLast(({ root, matches }) => {
      const relative = relativeTo(root, path);
      return relative !== undefined && matches(relative);
    });
    return entry === undefined ? undefined : pathFrom(entry.root, entry.task);
  };
}

function baselineOf(layer: ConfigLayer | undefined): string | undefined {
  return layer?.values.baseline === undefined ? undefined : pathFrom(layer.root, layer.values.baseline);
}

function clustersOf(layers: readonly ConfigLayer[]): readonly string[] {
  const told = layers.map(({ root, values }) => ({
    root,
    paths: values.placement?.cluster ?? values["placement.cluster"],
  }));
  const last = told.findLast(({ paths }) => paths !== undefined);
  return last?.paths?.map((path) => pathFrom(last.root, path)) ?? [];
}

function overriding(layer: ConfigLayer | undefined): (path: string) => readonly CompiledOverride[] {
  if (layer === undefined) return () => [];
  const overrides = (layer.values.overrides ?? []).map(({ files, rules, ...rest }) => ({
    ...rest,
    matchers: files.map(compileGlob),
    rules: new Map(Object.entries(rules)),
  }));
  return (path) => {
    const relative = relativeTo(layer.root, path);
    if (relative === undefined) return [];
    return overrides.filter(({ matchers }) => matchers.some((matches) => matches(relative)));
  };
}

/** `make` is asked once for the same overrides. */
function keptByOverrides<T>(make: (overrides: readonly CompiledOverride[]) => T): typeof make {
  const known: { readonly overrides: readonly CompiledOverride[]; readonly made: T }[] = [];
  return (overrides) => {
    const same = known.find(
      (one) => one.overrides.length === overrides.length && one.overrides.every((each, i) => each === overrides[i]),
    );
    if (same !== undefined) return same.made;
    const made = make(overrides);
    known.push({ overrides, made });
    return made;
  };
}

function offUnder(rules: ReadonlyMap<string, RuleSetting>, overrides: readonly CompiledOverride[]): IsOff {
  return (rule, own) => {
    const settings = [settingOf(rules, rule) ?? own, ...overrides.map((override) => settingOf(override.rules, rule))];
    return settings.every((setting) => setting === undefined || setting === "off");
  };
}

/** The entry that names the rule most exactly. */
function settingOf(rules: ReadonlyMap<string, RuleSetting>, rule: string): RuleSetting | undefined {
  if (rules.size === 0) return undefined;
  for (const name of namesOf(rule)) {
    const setting = rules.get(name);
    if (setting !== undefined) return setting;
  }
  return undefined;
}

function reaches({ pointers }: CompiledOverride, pointer: string): boolean {
  return pointers === undefined || pointers.some((above) => pointer === above || pointer.startsWith(`${above}/`));
}
