// One question that is asked again and again: after a moment without news, and while an older one is not answered only
// when that takes long, because whoever answers it would have to throw the older one away.

export interface Asking {
  /** So many milliseconds after the last call. */
  soon(quiet: number): void;
  end(): void;
}

/** How long an older question may keep a newer one waiting. */
const PATIENCE_MILLISECONDS = 500;

export function createAsking(ask: () => Promise<void>): Asking {
  let timer: NodeJS.Timeout | undefined;
  let busy: Promise<void> | undefined;
  let waits = false;

  function run(): void {
    clearTimeout(timer);
    waits = false;
    const asked = ask().finally(() => {
      if (busy !== asked) return;
      busy = undefined;
      if (waits) run();
    });
    busy = asked;
  }

  function turn(): void {
    waits = busy !== undefined;
    if (waits) timer = setTimeout(run, PATIENCE_MILLISECONDS);
    else run();
  }

  return {
    soon(quiet) {
      clearTimeout(timer);
      waits = false;
      timer = setTimeout(turn, quiet);
    },
    end() {
      clearTimeout(timer);
      waits = false;
    },
  };
}
