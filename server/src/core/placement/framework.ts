// The frame of a placement, after the scheduler framework of Kubernetes: small plugins at fixed points, and a profile that
// lists them in order. A candidate is a number, so that the fast path works on columns; what a plugin has to say of it is
// made when somebody asks. It knows neither clusters nor tasks.

/** What one plugin says against one candidate. */
export interface VerdictOf<Code extends string, Data> {
  readonly code: Code;
  readonly plugin: string;
  /** In the words of the service. */
  readonly reason: string;
  readonly data: Data;
}

export interface FilterPlugin<Run, Verdict> {
  readonly name: string;
  /** Whether its answers stay as they are, whatever the run places or stops. */
  readonly settled: (run: Run) => boolean;
  readonly passes: (run: Run, candidate: number) => boolean;
  /** All that it has against a candidate: something exactly when it does not pass. */
  readonly verdicts: (run: Run, candidate: number) => readonly Verdict[];
}

/** Makes the key of one wish (a strategy, a weighted score) for a run. */
export interface ScorePlugin<Run, Wish, Key> {
  readonly name: string;
  readonly key: (run: Run, wish: Wish) => Key;
}

export interface Profile<Run, Verdict, Score> {
  readonly name: string;
  /** What says which instances are candidates at all. */
  readonly preFilter: readonly FilterPlugin<Run, Verdict>[];
  /** What says which candidates can take the task. */
  readonly filter: readonly FilterPlugin<Run, Verdict>[];
  readonly score: Score;
}

/** Whether every plugin lets a candidate pass. */
export function passesAll<Run, Verdict>(
  plugins: readonly FilterPlugin<Run, Verdict>[],
  run: Run,
  candidate: number,
): boolean {
  for (const plugin of plugins) if (!plugin.passes(run, candidate)) return false;
  return true;
}
