// What an object of a manifest can be: kinds, with the version of the API that each is written for, and versions.
import { allApis, apisNamed, type KubernetesApi } from "../../../data/kubernetesApis.js";
import { USUAL_KINDS } from "../../../data/kubernetesKeyOrder.js";
import { isServed, lifecycleOf } from "../../../data/kubernetesVersions.js";
import { rawMember } from "../../../parse/doc.js";
import { knownText } from "../../../parse/placeholders.js";
import type { ValueOffer } from "../offer.js";
import type { Scene } from "../scene.js";
import { constant } from "../template.js";

/** Of the version that stands there; without one all kinds, the usual ones first. */
export function objectKinds(scene: Scene): readonly ValueOffer[] {
  const version = textOf(scene, "apiVersion");
  const own = version === undefined ? [] : allApis().filter(({ apiVersion }) => apiVersion === version);
  const kinds = new Set((own.length > 0 ? own : allApis().filter(isOffered)).map(({ kind }) => kind));
  const usual = USUAL_KINDS.filter((kind) => kinds.has(kind));
  const rest = [...kinds].filter((kind) => !USUAL_KINDS.includes(kind)).sort();
  return [...usual, ...rest].map((kind) => ({ value: constant(kind), detail: apisNamed(kind)[0]?.apiVersion ?? "" }));
}

/** Of the kind that stands there; without one those of all kinds. */
export function apiVersions(scene: Scene): readonly ValueOffer[] {
  const kind = textOf(scene, "kind");
  const own = kind === undefined ? [] : apisNamed(kind);
  if (own.length > 0) return own.map((api) => ({ value: constant(api.apiVersion), detail: lifecycleText(api) }));
  const usual = USUAL_KINDS.flatMap((one) => apisNamed(one)[0]?.apiVersion ?? []);
  const all = [
    ...usual,
    ...allApis()
      .filter(isOffered)
      .map(({ apiVersion }) => apiVersion),
  ];
  return [...new Set(all)].map((apiVersion) => ({ value: constant(apiVersion), detail: kindsOf(apiVersion) }));
}

function isOffered({ origin }: KubernetesApi): boolean {
  return origin !== "legacy";
}

function kindsOf(version: string): string {
  const kinds = allApis().filter(({ apiVersion }) => apiVersion === version);
  const usual = kinds.filter(({ kind }) => USUAL_KINDS.includes(kind));
  const named = (usual.length > 0 ? usual : kinds).slice(0, 3).map(({ kind }) => kind);
  return kinds.length > named.length ? `${named.join(", ")} …` : named.join(", ");
}

function lifecycleText({ apiVersion, kind }: KubernetesApi): string {
  const { removed, deprecated, introduced } = lifecycleOf(apiVersion, kind);
  if (removed !== undefined) return `gone with Kubernetes 1.${removed}`;
  if (deprecated !== undefined) return `deprecated since Kubernetes 1.${deprecated}`;
  return introduced === undefined || isServed(apiVersion, kind, 0) ? "" : `since Kubernetes 1.${introduced}`;
}

function textOf({ unit }: Scene, key: string): string | undefined {
  return knownText(rawMember(unit?.doc.root, key));
}
