// Previews of the real engine for tests without a browser.
import type { Preview, PreviewInputs } from "../../../server/src/protocol/placement.js";
import { type Made, type MadeView, madeView } from "./made.js";

export function shownView(made: Made, inputs: PreviewInputs = {}): MadeView {
  const laid = madeView(made, inputs);
  if (!("view" in laid)) throw new Error(laid.problem);
  return laid;
}

export function previewFor(made: Made, inputs: PreviewInputs = {}): Preview {
  return shownView(made, inputs).view.preview;
}

/** A preview with little in it, for what the engine would not make. */
export function littlePreview(given: Partial<Preview> = {}): Preview {
  return {
    scheduler: "ECS",
    effective: {
      count: 0,
      countable: true,
      strategy: "",
      seed: 0,
      random: false,
      profile: "default",
      zones: [],
      types: [],
    },
    figures: {
      placed: 0,
      total: 0,
      instancesUsed: 0,
      instances: 0,
      costPerMonth: null,
      region: "us-east-1",
      stranded: { cpu: null, memory: null },
      skew: null,
      spare: null,
      spot: null,
      fit: null,
    },
    resources: [],
    zones: [],
    instances: [],
    batches: [],
    chosen: [],
    blocked: [],
    rollout: null,
    managedScaling: [],
    assumptions: [],
    ...given,
  };
}
