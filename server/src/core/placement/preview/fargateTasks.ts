// The preview of tasks on Fargate: there are no instances, so each zone of each provider is drawn as one without bars.
import { FARGATE_PRICES } from "../../data/fargatePrices.js";
import type { FargateAnswer } from "../fargate.js";
import { countOf } from "./inputs.js";
import type { Laid } from "./preview.js";
import type { Preview, PreviewInputs, PreviewStep, PreviewSubject } from "./types.js";

export type FargateSubject = Extract<PreviewSubject, { scheduler: "Fargate" }>;

export function previewFargate({ answer, name }: FargateSubject, inputs: PreviewInputs): Laid {
  const places = placesOf(answer);
  const chosen = answer.tasks.map(({ provider, zone }) =>
    zone === undefined ? -1 : places.findIndex((place) => place.provider === provider && place.zone === zone),
  );
  return { preview: previewIn(answer, name, inputs, places, chosen), stepAt: (step) => stepIn(answer, chosen, step) };
}

interface Place {
  readonly zone: string;
  readonly provider: string;
}

/** A place for each zone, with each provider that runs tasks. */
function placesOf({ zones, tasks }: FargateAnswer): readonly Place[] {
  const used = new Set(tasks.map(({ provider }) => provider));
  const providers = used.size === 0 ? ["FARGATE"] : [...used].sort();
  return zones.flatMap(({ zone }) => providers.map((provider) => ({ zone, provider })));
}

function previewIn(
  answer: FargateAnswer,
  name: string,
  { most, loseZones = [] }: PreviewInputs,
  places: readonly Place[],
  chosen: readonly number[],
): Preview {
  const { tasks, zones } = answer;
  return {
    scheduler: "Fargate",
    effective: {
      ...NO_CLUSTER,
      count: tasks.length,
      zones: [...new Set([...zones.map(({ zone }) => zone), ...loseZones])].sort(),
    },
    figures: figuresOf(answer, chosen),
    resources: [],
    zones: zones.map(({ zone }) => ({
      name: zone,
      instances: places.flatMap((place, index) => (place.zone === zone ? index : [])),
    })),
    instances: places.map(({ provider, zone }) => ({
      id: `${provider}/${zone}`,
      type: null,
      state: null,
      before: [],
      whole: [],
      running: [],
      ports: [],
    })),
    batches: tasks.length === 0 ? [] : [{ name, firstNumber: 1, first: 0, count: tasks.length, takes: [], ports: [] }],
    chosen,
    blocked: blockedIn(answer),
    rollout: rolloutOf(answer, most === undefined ? undefined : countOf(most)),
    managedScaling: [],
    assumptions: answer.assumptions,
  };
}

const NO_CLUSTER: Omit<Preview["effective"], "count" | "zones"> = {
  countable: true,
  strategy: "",
  seed: 0,
  random: false,
  profile: "default",
  types: [],
};

function blockedIn({ tasks, blocked }: FargateAnswer): Preview["blocked"] {
  if (blocked.length === 0 || tasks.length === 0) return [];
  const reasons = blocked.map((reason) => ({ reason, instances: [] }));
  return [{ first: 0, count: tasks.length, summary: null, reasons, changes: [] }];
}

function rolloutOf(
  { tasks, blocked, deployment: { lower, upper } }: FargateAnswer,
  asked: number | undefined,
): Preview["rollout"] {
  const most = asked === undefined ? null : { asked, fit: blocked.length === 0 ? asked : 0 };
  return { lower, upper, extra: Math.max(0, upper - tasks.length), simulation: null, most };
}

function figuresOf(answer: FargateAnswer, chosen: readonly number[]): Preview["figures"] {
  const { placed, unplaced, zones, spot, costPerMonth } = answer;
  const counts = zones.map(({ tasks }) => tasks);
  return {
    placed,
    total: placed + unplaced,
    instancesUsed: new Set(chosen.filter((index) => index >= 0)).size,
    instances: 0,
    costPerMonth,
    region: FARGATE_PRICES.region,
    stranded: { cpu: null, memory: null },
    skew: counts.length > 1 ? Math.max(...counts) - Math.min(...counts) : null,
    spare: null,
    spot,
    fit: null,
  };
}

function stepIn({ tasks, blocked }: FargateAnswer, chosen: readonly number[], step: number): PreviewStep | undefined {
  const task = tasks[step];
  if (task === undefined) return undefined;
  const place = chosen[step] as number;
  if (place < 0) return { step, chosen: null, why: blocked.join(" "), rows: null };
  const spot = task.provider === "FARGATE_SPOT" ? " Its share of the strategy puts it on Spot." : "";
  return { step, chosen: place, why: `The zones take turns: it is that of ${task.zone}.${spot}`, rows: null };
}
