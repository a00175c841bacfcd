// Claims and volumes of one run: which volume a claim has, which volumes are still free, who uses a claim. What a pod of the
// run binds stays bound for those that come after it.
import { provisionsZonally } from "../../data/storageProvisioners.js";
import { matchesSelector, matchesTerms } from "./labels.js";
import type {
  ClaimSpec,
  ClaimVolume,
  KubernetesCluster,
  KubernetesNode,
  NodeTerm,
  PersistentVolume,
  StorageClass,
} from "./types.js";

export interface VolumeBoard {
  readonly claims: Map<string, Claim>;
  readonly volumes: ReadonlyMap<string, PersistentVolume>;
  /** Volumes that are still free, the smallest first. */
  readonly free: Set<PersistentVolume>;
  /** By node: those that were free at first and can be used there; null: more than a few. */
  readonly within: Map<KubernetesNode, readonly PersistentVolume[] | null>;
  readonly classes: ReadonlyMap<string, StorageClass>;
  readonly usual: StorageClass | undefined;
  /** How many pods use a claim. */
  readonly users: Map<string, number>;
}

/** A claim of a pod, and where it can be. */
export interface Claim extends ClaimSpec {
  readonly key: string;
  readonly state: ClaimState;
}

export type ClaimState =
  | { readonly kind: "bound"; readonly volume: PersistentVolume }
  /** To a volume that this run had made. */
  | { readonly kind: "made"; readonly terms: readonly NodeTerm[] | undefined }
  /** Immediately bound, and it is not: it blocks. */
  | { readonly kind: "unbound" }
  /** Bound once its pod has a node. */
  | {
      readonly kind: "waits";
      readonly storageClass: StorageClass;
      readonly volumes: readonly PersistentVolume[];
    }
  /** Nothing is known that would keep it from a node. */
  | { readonly kind: "unknown" };

export function createVolumeBoard(cluster: KubernetesCluster): VolumeBoard {
  const volumes = new Map(cluster.volumes.map((volume) => [volume.name, volume]));
  const holders = new Map([...volumes.values()].map((volume) => [volume.claim, volume]));
  const board: VolumeBoard = {
    claims: new Map(),
    volumes,
    free: new Set(
      [...volumes.values()]
        .filter(({ available, claim }) => available && claim === undefined)
        .sort((a, b) => a.capacity - b.capacity || (a.name < b.name ? -1 : 1)),
    ),
    within: new Map(),
    classes: new Map(cluster.storageClasses.map((one) => [one.name, one])),
    usual: cluster.storageClasses.find(({ isDefault }) => isDefault),
    users: new Map(),
  };
  for (const claim of cluster.claims) {
    const key = `${claim.namespace}/${claim.name}`;
    const volume = claim.volume === undefined ? holders.get(key) : board.volumes.get(claim.volume);
    board.claims.set(key, { ...claim, key, state: stateOf(board, claim, volume, claim.volume, claim.observed) });
  }
  for (const { namespace, name, spec } of cluster.pods) useClaims(board, claimKeys(namespace, name, spec.volumes));
  return board;
}

/** The claims of a pod with this name and number, as they are now. */
export function claimsOf(
  board: VolumeBoard,
  pod: { readonly namespace: string; readonly name: string; readonly ordinal: number },
  volumes: readonly ClaimVolume[],
): readonly Claim[] {
  const keys = claimKeys(pod.namespace, pod.name, volumes, pod.ordinal);
  return volumes.map((volume, place): Claim => {
    const key = keys[place] as string;
    const known = board.claims.get(key);
    if (known !== undefined) return known.state.kind === "waits" ? waiting(board, known, known.state) : known;
    if ("claim" in volume) return { ...NOTHING_KNOWN, key };
    return { ...volume.template, key, state: stateOf(board, volume.template, undefined, undefined, false) };
  });
}

/** The pod has landed: its claims are used there, and those that waited are bound. */
export function bindClaims(board: VolumeBoard, claims: readonly Claim[], node: KubernetesNode): void {
  const { chosen } = chooseVolumes(board, claims, node);
  for (const claim of claims) {
    if (claim.state.kind !== "waits") continue;
    const volume = chosen.get(claim);
    if (volume !== undefined) board.free.delete(volume);
    const state: ClaimState =
      volume === undefined
        ? { kind: "made", terms: madeIn(claim.state.storageClass, node) }
        : { kind: "bound", volume };
    board.claims.set(claim.key, { ...claim, state });
  }
  const keys = claims.map(({ key }) => key);
  useClaims(board, keys);
}

/** What each waiting claim of a pod would get on a node: a free volume, else one that is made; or the claim that gets none. */
export function chooseVolumes(
  board: VolumeBoard,
  claims: readonly Claim[],
  node: KubernetesNode,
): { readonly chosen: ReadonlyMap<Claim, PersistentVolume>; readonly without: Claim | undefined } {
  const chosen = new Map<Claim, PersistentVolume>();
  const taken = new Set<PersistentVolume>();
  for (const claim of claims) {
    if (claim.state.kind !== "waits") continue;
    const { volumes, storageClass } = claim.state;
    const few = fewWithin(board, node);
    const volume =
      few === null
        ? volumes.find((one) => !taken.has(one) && isWithin(one, node))
        : few.find((one) => !taken.has(one) && board.free.has(one) && isFor(claim, storageClass.name, one));
    if (volume === undefined && !canBeMade(storageClass, node)) return { chosen, without: claim };
    if (volume === undefined) continue;
    taken.add(volume);
    chosen.set(claim, volume);
  }
  return { chosen, without: undefined };
}

/** Volumes of a node, such as local disks: of many volumes few are on one node. */
function fewWithin({ free, within }: VolumeBoard, node: KubernetesNode): readonly PersistentVolume[] | null {
  const known = within.get(node);
  if (known !== undefined) return known;
  const found: PersistentVolume[] = [];
  for (const volume of free) {
    if (!isWithin(volume, node)) continue;
    found.push(volume);
    if (found.length > FEW) break;
  }
  const few = found.length > FEW ? null : found;
  within.set(node, few);
  return few;
}

const FEW = 16;

function isWithin({ nodeTerms }: PersistentVolume, node: KubernetesNode): boolean {
  return nodeTerms === undefined || matchesTerms(nodeTerms, node);
}

function canBeMade({ provisioner, allowedTopologies }: StorageClass, { labels }: KubernetesNode): boolean {
  if (provisioner === "kubernetes.io/no-provisioner") return false;
  return allowedTopologies.length === 0 || allowedTopologies.some((term) => matchesSelector(term, labels));
}

export const ONE_POD = "ReadWriteOncePod";

const NOTHING_KNOWN: Omit<Claim, "key"> = {
  storageClass: undefined,
  accessModes: [],
  size: 0,
  volumeMode: "Filesystem",
  selector: [],
  state: { kind: "unknown" },
};

function claimKeys(
  namespace: string,
  pod: string,
  volumes: readonly ClaimVolume[],
  ordinal: number | undefined = undefined,
): readonly string[] {
  return volumes.map((volume) => {
    if ("claim" in volume) return `${namespace}/${volume.claim}`;
    if ("volume" in volume) return `${namespace}/${pod}-${volume.volume}`;
    return `${namespace}/${volume.ordinalOf}-${ordinal ?? ""}`;
  });
}

function useClaims({ users }: VolumeBoard, keys: readonly string[]): void {
  for (const key of keys) users.set(key, (users.get(key) ?? 0) + 1);
}

function stateOf(
  board: VolumeBoard,
  claim: ClaimSpec,
  volume: PersistentVolume | undefined,
  named: string | undefined,
  observed: boolean,
): ClaimState {
  if (volume !== undefined) return { kind: "bound", volume };
  if (named !== undefined) return { kind: "unknown" };
  const { storageClass: name = board.usual?.name } = claim;
  const found = name === undefined ? undefined : board.classes.get(name);
  if (found === undefined && name !== "") return { kind: "unknown" };
  // Without a class a claim is bound at once, to a volume that exists.
  if (found?.waits !== true) return observed ? { kind: "unbound" } : { kind: "unknown" };
  return { kind: "waits", storageClass: found, volumes: volumesFor(board, claim, found.name) };
}

function waiting(board: VolumeBoard, claim: Claim, state: Extract<ClaimState, { kind: "waits" }>): Claim {
  return { ...claim, state: { ...state, volumes: state.volumes.filter((volume) => board.free.has(volume)) } };
}

function volumesFor({ free }: VolumeBoard, claim: ClaimSpec, storageClass: string): readonly PersistentVolume[] {
  return [...free].filter((volume) => isFor(claim, storageClass, volume));
}

function isFor(claim: ClaimSpec, storageClass: string, volume: PersistentVolume): boolean {
  return (
    volume.storageClass === storageClass &&
    volume.capacity >= claim.size &&
    volume.volumeMode === claim.volumeMode &&
    claim.accessModes.every((mode) => volume.accessModes.includes(mode)) &&
    matchesSelector(claim.selector, volume.labels)
  );
}

/** A block device stays in the zone in which it was made. */
function madeIn({ provisioner }: StorageClass, { labels }: KubernetesNode): readonly NodeTerm[] | undefined {
  const zone = labels[ZONE];
  if (zone === undefined || !provisionsZonally(provisioner)) return undefined;
  return [{ expressions: [{ key: ZONE, operator: "In", values: [zone] }], fields: [] }];
}

const ZONE = "topology.kubernetes.io/zone";
