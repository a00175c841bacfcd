// The timeline: every arrival a tick while there is room for ticks, else every column of the screen the arrivals it stands for.
// A failure is never lost in a column. Knows no screen.
export interface Tick {
  /** Where it begins and how wide it is. */
  readonly x: number;
  readonly width: number;
  /** Whether one of the arrivals that it stands for failed. */
  readonly failed: boolean;
  /** Places of its arrivals. */
  readonly first: number;
  readonly count: number;
}

/** Of ticks that are at least so wide there is one an arrival. */
const NARROWEST = 2;
const WIDEST_GAP = 3;

export function ticksOf(total: number, failedAt: (place: number) => boolean, width: number): Tick[] {
  if (total === 0 || width < 1) return [];
  const columns = total * NARROWEST <= width ? total : Math.floor(width / NARROWEST);
  const pitch = width / columns;
  const gap = Math.min(WIDEST_GAP, pitch > NARROWEST * 2 ? pitch / 5 : 0);
  const ticks: Tick[] = [];
  for (let column = 0; column < columns; column++) {
    const first = Math.floor((column * total) / columns);
    const next = Math.floor(((column + 1) * total) / columns);
    let failed = false;
    for (let place = first; place < next; place++) failed ||= failedAt(place);
    ticks.push({ x: column * pitch, width: pitch - gap, failed, first, count: next - first });
  }
  return ticks;
}

/** The step that a place on the timeline means: the arrival below it has just come. */
export function stepAtPlace(total: number, width: number, x: number): number {
  if (total === 0 || width <= 0) return 0;
  return Math.max(0, Math.min(total, Math.floor((x / width) * total) + 1));
}

/** The tick that a step raises; -1: none has come. */
export function tickAt(ticks: readonly Tick[], total: number, step: number): number {
  return step < 1 || total === 0 ? -1 : Math.min(ticks.length - 1, Math.floor(((step - 0.5) / total) * ticks.length));
}
