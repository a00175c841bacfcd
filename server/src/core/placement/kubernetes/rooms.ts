// What fits on nodes and what they are worth by themselves, for pods that take the same: columns that are kept from one kind
// of pods to the next, and caught up with the nodes on which something has landed since.

export interface Rooms {
  /** The nodes on which pods have landed, one after the other. */
  readonly landings: number[];
  readonly columns: Map<string, RoomColumns>;
}

export interface RoomColumns {
  /** 1: such a pod fits. */
  readonly fits: Uint8Array;
  readonly worth: Float64Array;
  /** So many landings are in it. */
  seen: number;
}

export function createRooms(): Rooms {
  return { landings: [], columns: new Map() };
}

/** `key`: what the columns depend on besides the nodes; undefined: they are for once. */
export function roomColumns(
  rooms: Rooms,
  key: string | undefined,
  size: number,
  fits: (node: number) => boolean,
  worth: (node: number) => number,
): RoomColumns {
  const { landings, columns } = rooms;
  const known = key === undefined ? undefined : columns.get(key);
  const room = known ?? { fits: new Uint8Array(size), worth: new Float64Array(size), seen: 0 };
  const look = (node: number): void => {
    room.fits[node] = fits(node) ? 1 : 0;
    if (room.fits[node] === 1) room.worth[node] = worth(node);
  };
  if (known === undefined || landings.length - room.seen > size) for (let node = 0; node < size; node++) look(node);
  else for (let place = room.seen; place < landings.length; place++) look(landings[place] as number);
  room.seen = landings.length;
  if (key !== undefined && known === undefined) {
    if (columns.size >= MOST_COLUMNS) columns.clear();
    columns.set(key, room);
  }
  return room;
}

/** Kept at a time. */
const MOST_COLUMNS = 64;
