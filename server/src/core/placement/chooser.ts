// Finds the best instance by a chain of keys without looking at all of them: instances that share every place of the chain
// play one tournament, the winners of places play the next one up, level by level. When a task comes or goes, only what it
// changed is played again. It knows keys and feasibility as columns, not what they mean.
import type { Key, SharedKey } from "./ecs.js";
import { type Compare, createTournament, play, playAll, seat, seatOf, type Tournament } from "./tournament.js";

export interface Chooser {
  /** The best instance; -1 when none is feasible. `draw` picks one of so many that are level, where chance decides. */
  best(draw: (among: number) => number): number;
  /** The same, with which of those that it stands for. */
  pick(draw: (among: number) => number): Pick;
  /** Something happened on an instance: it is looked at again, and with it the places that it belongs to. */
  changed(index: number): void;
}

export interface Pick {
  readonly instance: number;
  /** From 0 up to, not including, its weight. */
  readonly which: number;
}

export interface ChooserInput {
  /** The candidates, in the order that settles what the keys leave level. */
  readonly candidates: readonly number[];
  readonly keys: readonly Key[];
  readonly rank: Int32Array;
  readonly feasible: (index: number) => boolean;
  /** For how many each stands where chance decides; one, when it is left out. */
  readonly weight?: (index: number) => number;
}

/** One tournament: of places, each with a tournament of its own, or of instances. */
interface Room {
  readonly tournament: Tournament;
  readonly rooms: readonly Room[] | undefined;
  readonly instances: readonly number[];
  readonly above: { readonly room: Room; readonly seat: number } | undefined;
}

interface Building {
  readonly top: Room;
  readonly shared: readonly SharedKey[];
  /** Where an instance plays: its room and its seat. */
  readonly homes: Map<number, readonly [Room, number]>;
  /** By level of the chain and by place: the rooms that play for this place. */
  readonly playing: readonly (readonly Room[][])[];
  /** All rooms by level; the first is the top. */
  readonly floors: readonly Room[][];
  readonly standing: Standing;
}

/** Who plays, and for how many. */
interface Standing {
  readonly feasible: (index: number) => boolean;
  readonly weight: (index: number) => number;
}

export function createChooser(input: ChooserInput): Chooser {
  const drawn = input.keys.findIndex(({ kind }) => kind === "random");
  const keys = drawn < 0 ? input.keys : input.keys.slice(0, drawn);
  const building = build({ ...input, keys }, comparing(keys, drawn < 0 ? input.rank : undefined));
  const pick: Chooser["pick"] = (draw) => {
    const { level, winners } = building.top.tournament;
    const winner = winners[1] as number;
    if (winner < 0 || drawn < 0 || level[1] === 1) return { instance: winner, which: 0 };
    return playerAt(building.top, draw(level[1] as number));
  };
  return {
    best: (draw) => pick(draw).instance,
    pick,
    changed: (index) => replay(building, index),
  };
}

/** Without a rank, what the keys leave level is level. */
function comparing(keys: readonly Key[], rank: Int32Array | undefined): Compare {
  const values = keys.flatMap((key) => (key.kind === "random" ? [] : key.value));
  return (a, b) => {
    for (const value of values) {
      const left = value(a);
      const right = value(b);
      if (left !== right) return left < right ? -1 : 1;
    }
    return rank === undefined ? 0 : (rank[a] as number) - (rank[b] as number);
  };
}

function build({ candidates, keys, feasible, weight = one }: ChooserInput, compare: Compare): Building {
  const standing = { feasible, weight };
  const shared = keys.filter((key): key is SharedKey => key.kind === "shared");
  const homes = new Map<number, readonly [Room, number]>();
  const playing = shared.map(({ counts }) => Array.from(counts, (): Room[] => []));
  const floors = Array.from({ length: shared.length + 1 }, (): Room[] => []);
  const enter = (members: readonly number[], depth: number, above: Room["above"]): Room => {
    const key = shared[depth];
    const groups = key === undefined ? undefined : grouped(members, key.place);
    const rooms: Room[] = [];
    const tournament = createTournament(groups?.length ?? members.length, compare);
    const room: Room = { tournament, rooms: groups && rooms, instances: members, above };
    if (groups === undefined) {
      for (const [number, index] of members.entries()) homes.set(index, [room, number]);
    } else {
      for (const [number, group] of groups.entries()) {
        rooms.push(enter(group, depth + 1, { room, seat: number }));
        playing[depth]?.[key?.place[group[0] as number] as number]?.push(rooms[number] as Room);
      }
    }
    reseatAll(room, standing);
    floors[depth]?.push(room);
    return room;
  };
  return { top: enter(candidates, 0, undefined), shared, homes, playing, floors, standing };
}

function one(): number {
  return 1;
}

/** The groups stand in the order of their places' numbers, each in the order of its members. */
function grouped(members: readonly number[], place: Int32Array): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const index of members) {
    const number = place[index] as number;
    const group = groups.get(number);
    if (group === undefined) groups.set(number, [index]);
    else group.push(index);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function replay({ homes, playing, floors, shared, standing }: Building, index: number): void {
  const home = homes.get(index);
  if (home !== undefined) {
    const [room, number] = home;
    seatPlayer(room.tournament, number, index, standing);
    play(room.tournament, number);
    playUpwards(room);
  }
  // Another place's rooms play by the same count: from the innermost level outwards, as winners pass upwards.
  for (let depth = shared.length - 1; depth >= 0; depth--) {
    const key = shared[depth] as SharedKey;
    const rooms = playing[depth]?.[key.place[index] as number] ?? [];
    if (rooms.length <= FEW) for (const room of rooms) playUpwards(room);
    else playAllUpwards(rooms, depth, floors);
  }
}

/** With more rooms than this, whole tournaments are played again rather than way by way. */
const FEW = 32;

function playUpwards(room: Room): void {
  for (let { above } = room, from = room; above !== undefined; from = above.room, { above } = above.room) {
    seatWinner(above.room.tournament, above.seat, from.tournament);
    play(above.room.tournament, above.seat);
  }
}

/** Each room plays for its place, then all winners of its level and of those above it do. */
function playAllUpwards(rooms: readonly Room[], depth: number, floors: Building["floors"]): void {
  for (const { above, tournament } of rooms) {
    if (above === undefined) continue;
    seatWinner(above.room.tournament, above.seat, tournament);
    play(above.room.tournament, above.seat);
  }
  for (let floor = depth; floor > 0; floor--) {
    for (const { above, tournament } of floors[floor] ?? []) {
      if (above !== undefined) seatWinner(above.room.tournament, above.seat, tournament);
    }
    for (const { tournament } of floors[floor - 1] ?? []) playAll(tournament);
  }
}

function reseatAll({ tournament, rooms, instances }: Room, standing: Standing): void {
  if (rooms === undefined) {
    for (const [number, index] of instances.entries()) seatPlayer(tournament, number, index, standing);
  } else {
    for (const [number, room] of rooms.entries()) seatWinner(tournament, number, room.tournament);
  }
  playAll(tournament);
}

function seatPlayer(tournament: Tournament, number: number, index: number, { feasible, weight }: Standing): void {
  if (feasible(index)) seat(tournament, number, index, weight(index));
  else seat(tournament, number, -1, 0);
}

function seatWinner(tournament: Tournament, number: number, { winners, level }: Tournament): void {
  seat(tournament, number, winners[1] as number, level[1] as number);
}

function playerAt(top: Room, skip: number): Pick {
  let room = top;
  let found = seatOf(room.tournament, skip);
  while (room.rooms !== undefined) {
    room = room.rooms[found.seat] as Room;
    found = seatOf(room.tournament, found.skip);
  }
  return { instance: room.instances[found.seat] as number, which: found.skip };
}
