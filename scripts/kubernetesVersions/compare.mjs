// Says of each field of the newest minor since when there is one, of each field that is gone when there was, and until when
// one had to be there. What the server alone writes is left out, since some packages leave it out.

/**
 * @param {Map<number, import("./read.mjs").Type[]>} minors
 * @param {number} loose the minor whose package also keeps what was there before
 * @param {{ models: Map, apis: import("../generate/kubernetes/clientApis.mjs").Api[] }} today
 */
export function compareMinors(minors, loose, { models, apis }, newest) {
  const history = historyOf(minors, models);
  const tables = { kindsSince: kindsSince(minors, apis, newest), since: {}, removed: {}, requiredUntil: {} };
  for (const [name, types] of [...history].sort()) {
    const model = models.get(name);
    if (model === undefined || name.endsWith("Status")) continue;
    const current = new Map(model.properties.map(({ key, required }) => [key, required]));
    const first = Math.min(...types.keys(), newest);
    for (const key of keysOf(types, current)) {
      if (KEPT_APART.has(key)) continue;
      const seen = [...types].filter(([, properties]) => properties.has(key)).map(([minor]) => minor);
      const place = `${name}.${key}`;
      const since = seen.length === 0 ? newest : Math.min(...seen);
      const sure = seen.filter((minor) => minor !== loose || ONLY_THEN.has(place));
      if (!current.has(key) && sure.length > 0) tables.removed[place] = [since, Math.max(...sure) + 1];
      else if (!current.has(key)) continue;
      else if (since > first) tables.since[place] = since;
      const demanded = seen.filter((minor) => types.get(minor).get(key) === true);
      if (current.get(key) === false && demanded.length > 0) tables.requiredUntil[place] = Math.max(...demanded);
    }
  }
  return tables;
}

/** Fields of the loose minor that were there in no other. */
const ONLY_THEN = new Set(["V1PodSpec.workloadRef"]);

/** `apiVersion kind` → the first minor, of what is newer than the first that is compared; nothing in the core group is. */
function kindsSince(minors, apis, newest) {
  const first = Math.min(...minors.keys());
  const since = {};
  for (const { apiVersion, kind } of apis) {
    if (!apiVersion.includes("/")) continue;
    const [group, version] = apiVersion.split("/");
    const isMeant = (type) => type.name === kind && type.version === version && type.group === GROUPS[group];
    GROUPS[group] ??= group.split(".")[0];
    const minor = Math.min(newest, ...[...minors].filter(([, types]) => types.some(isMeant)).map(([one]) => one));
    if (minor > first) since[`${apiVersion} ${kind}`] = minor;
  }
  return since;
}

/** Groups whose packages of Go have another name. */
const GROUPS = { "internal.apiserver.k8s.io": "apiserverinternal" };

const KEPT_APART = new Set(["status", "apiVersion", "kind"]);

/** Name of the newest model → minor → its properties then. */
function historyOf(minors, models) {
  const history = new Map();
  for (const [minor, types] of minors) {
    for (const type of types) {
      const name = nameOf(type, models);
      if (name === undefined) continue;
      const own = history.get(name) ?? new Map();
      own.set(minor, type.properties);
      history.set(name, own);
    }
  }
  return history;
}

/** The client puts the group before the version where two groups have a type of one name. */
function nameOf({ group, version, name }, models) {
  const [Group, Version] = [group, version].map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [`${Group}${Version}${name}`, `${Version}${name}`].find((candidate) => models.has(candidate));
}

function keysOf(types, current) {
  return [
    ...new Set([...current.keys(), ...[...types.values()].flatMap((properties) => [...properties.keys()])]),
  ].sort();
}
