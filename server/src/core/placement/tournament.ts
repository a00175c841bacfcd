// A knockout tournament over numbered seats: who wins, and with how many others level. A seat can change at any time, and
// then only the matches on its way to the final are played again. It knows nothing of what the players are.

/** Below 0: the first is better; 0: they are level, and the one in the earlier seat counts as the winner. */
export type Compare = (a: number, b: number) => number;

export interface Tournament {
  readonly compare: Compare;
  /** How many seats, filled up to a power of two. */
  readonly seats: number;
  /** The winner of every match, the final at 1, the seats behind the matches; -1: nobody. */
  readonly winners: Int32Array;
  /** How many players are level with that winner, itself included; a player may stand for several. */
  readonly level: Int32Array;
}

export function createTournament(seats: number, compare: Compare): Tournament {
  let size = 1;
  while (size < seats) size *= 2;
  return { compare, seats: size, winners: new Int32Array(2 * size).fill(-1), level: new Int32Array(2 * size) };
}

/** Seats somebody without playing; `play` or `playAll` has to follow. */
export function seat({ seats, winners, level }: Tournament, number: number, player: number, count: number): void {
  winners[seats + number] = player;
  level[seats + number] = player < 0 ? 0 : count;
}

/** Plays the matches on the way of one seat to the final. */
export function play(tournament: Tournament, number: number): void {
  for (let match = (tournament.seats + number) >> 1; match >= 1; match >>= 1) playMatch(tournament, match);
}

export function playAll(tournament: Tournament): void {
  for (let match = tournament.seats - 1; match >= 1; match--) playMatch(tournament, match);
}

/** The seat of the winner, or of the player so many places behind it among those that are level, and how many remain to skip. */
export function seatOf({ compare, seats, winners, level }: Tournament, skip: number): { seat: number; skip: number } {
  let match = 1;
  let left = skip;
  while (match < seats) {
    const first = 2 * match;
    const a = winners[first] as number;
    const b = winners[first + 1] as number;
    const order = a < 0 ? 1 : b < 0 ? -1 : compare(a, b);
    const passOver = order === 0 && left >= (level[first] as number);
    if (passOver) left -= level[first] as number;
    match = order > 0 || passOver ? first + 1 : first;
  }
  return { seat: match - seats, skip: left };
}

function playMatch({ compare, winners, level }: Tournament, match: number): void {
  const first = 2 * match;
  const a = winners[first] as number;
  const b = winners[first + 1] as number;
  const order = a < 0 ? (b < 0 ? 0 : 1) : b < 0 ? -1 : compare(a, b);
  winners[match] = order > 0 ? b : a;
  level[match] =
    order === 0
      ? (level[first] as number) + (level[first + 1] as number)
      : (level[order > 0 ? first + 1 : first] as number);
}
