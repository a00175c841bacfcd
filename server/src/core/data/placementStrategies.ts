// What the placement strategies of a service can go by.

/** Where and when it was read. */
export const PLACEMENT_STRATEGY_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html",
  rebalancing: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html",
  checked: "2026-11-21",
} as const;

export const MOST_PLACEMENT_STRATEGIES = 5;

export const BINPACK_FIELDS = ["cpu", "memory"] as const;

/** Both mean the same. */
export const SPREAD_INSTANCE_FIELDS = ["instanceId", "host"] as const;

/** Besides these, spread goes by any attribute. */
export const SPREAD_ATTRIBUTE = /^attribute:\S/;

export const ZONE_ATTRIBUTE = "ecs.availability-zone";
export const ZONE_FIELD = `attribute:${ZONE_ATTRIBUTE}`;
