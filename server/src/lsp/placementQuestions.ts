// From a place in a document to the whole question that a placement is worked out of, or to why it cannot be asked.

import { shortNames } from "../core/base/paths.js";
import type { NotPlaced, Placed, PlacedUnit } from "../core/features/placementQuestion.js";

import type { PlacementProblem, PlacementSubject, PreviewInputs, PreviewQuestion } from "../protocol/placement.js";
import { documentAt } from "./elsewhere.js";
import { type ChosenClusters, chosenClusters, noCluster } from "./placementClusters.js";
import { type PreviewPlace, type PreviewScene, previewScene } from "./placementScene.js";
import type { Session } from "./session.js";
import { uriOf } from "./uris.js";

export interface QuestionAsked extends PreviewPlace {
  /** URIs. */
  readonly clusters?: readonly string[];
  readonly inputs: PreviewInputs;
}

export interface FullQuestion {
  readonly at: PreviewScene;
  readonly placed: Placed;
  readonly onFargate: boolean;
  readonly clusters: ChosenClusters;
  readonly subject: PlacementSubject;
  readonly question: PreviewQuestion;
}

export async function fullQuestion(session: Session, asked: QuestionAsked): Promise<FullQuestion | PlacementProblem> {
  const known = await placedAt(session, asked);
  if ("problem" in known) return known;
  // The trees may be gone once the zones of subnets have been read: then what is placed is looked for once more.
  const subnets = known.onFargate ? await zonesOf(session, known.clusters) : new Map<string, string>();
  const found = known.onFargate ? await placedAt(session, asked) : known;
  if ("problem" in found) return found;
  const { at, placed, onFargate, clusters } = found;
  const { prices } = at.config.forFile(at.file.path);
  const { inputs } = asked;
  const subject = session.host().features.placement.subjectOf(placed, { inputs, onFargate, subnets, prices });
  const sources = onFargate ? [] : (clusters.cluster?.sources ?? []);
  return { ...found, subject: subjectAt(session, at, placed), question: { subject, clusters: sources, inputs } };
}

interface PlacedAt {
  readonly at: PreviewScene;
  readonly placed: Placed;
  readonly onFargate: boolean;
  readonly clusters: ChosenClusters;
}

/** What is placed where. */
export async function placedAt(session: Session, asked: QuestionAsked): Promise<PlacedAt | PlacementProblem> {
  const { placement } = session.host().features;
  const at = await previewScene(session, asked);
  if (at === undefined) return { problem: unreadable(session, asked), subject: null, choices: null };
  const placed = placement.whatIsPlaced(at.scene, at.offset);
  const scheduler = "problem" in placed ? "ECS" : placed.what.scheduler;
  const uris = asked.clusters ?? [];
  const onto = "ontoIt" in placed && placed.ontoIt && uris.length === 0 ? [asked.uri] : uris;
  const paths = onto.map((uri) => session.folders.pathFor(uri));
  const clusters = chosenClusters(session, scheduler, paths, at.config.forFile(at.file.path));
  const { choices, cluster } = clusters;
  const subject = subjectAt(session, at, placed);
  if ("problem" in placed) return { problem: placed.problem, subject, choices: null };
  const onFargate = placement.isOnFargate(placed, howChosen(cluster));
  if (cluster === null && !onFargate) return { problem: noCluster(choices, placed.name, scheduler), subject, choices };
  return { at, placed, onFargate, clusters };
}

/** The documents that are the cluster, where they are in the workspace. */
export function clusterUnits(session: Session, { at: { scene }, clusters }: PlacedAt): readonly PlacedUnit[] {
  const { placedUnit } = session.host().features.placement;
  return (clusters.cluster?.paths ?? []).flatMap((path) =>
    (scene.workspace.file(path)?.units ?? []).flatMap((_, unit) => placedUnit(scene, { path, unit }) ?? []),
  );
}

function howChosen(cluster: ChosenClusters["cluster"]): "chosen" | "there" | "none" {
  if (cluster === null) return "none";
  return cluster.by === "asked" ? "chosen" : "there";
}

function subjectAt(session: Session, { version }: PreviewScene, { name, paths }: Placed | NotPlaced): PlacementSubject {
  const uris = paths.map((path) => documentAt(session, path)?.uri ?? uriOf(path));
  return { name, files: shortNames(paths), uris, version };
}

function unreadable({ folders }: Session, { uri, version }: QuestionAsked): string {
  const path = folders.pathFor(uri);
  const name = path.slice(path.lastIndexOf("/") + 1);
  return version === "saved"
    ? `${name} has not been saved yet, so there is nothing to compare with. Save it first.`
    : `${name} cannot be read. Open it, and open the preview from there.`;
}

async function zonesOf(session: Session, { cluster }: ChosenClusters): Promise<ReadonlyMap<string, string>> {
  const { readText, features } = session.host();
  const zones = new Map<string, string>();
  for (const { path, text } of cluster?.sources ?? []) {
    const content = text === undefined ? await readText(path) : { text };
    if (!("text" in content)) continue;
    for (const [subnet, zone] of features.placement.zonesOfSubnets(path, content.text)) zones.set(subnet, zone);
  }
  return zones;
}
