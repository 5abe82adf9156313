import { day, type Flights } from "./flights.ts";

/** A span of rows: from `start` up to, not including, `end`. */
export interface Rows {
  readonly start: number;
  readonly end: number;
}

/** The row numbers of a span. */
export function rowsOf({ start, end }: Rows): Int32Array {
  return Int32Array.from({ length: end - start }, (_, i) => start + i);
}

/** Minutes of one slot of the timetable. */
export const slotMinutes = 10;
const slots = day / slotMinutes;

/** A rate that few flights pull towards the mean of all: the prior counts as this many flights. */
const priorWeight = 20;

/** What earlier months say about a place, a route and a time of day. Fitted on rows that no model trains on. */
export interface Encodings {
  /** Share of late flights over all rows. */
  readonly prior: number;
  /** Share of late flights by origin and by destination, smoothed. */
  readonly origin: Float64Array;
  readonly destination: Float64Array;
  /** Index of a route by `origin * airports + destination`, -1 for a route never seen. */
  readonly routeIndex: Int32Array;
  /** Share of late flights by route, smoothed towards the origin's. */
  readonly route: Float64Array;
  /** By `route * slots + slot`: share of the route's flights that leave in this slot, and how many of those are late. */
  readonly slotShare: Float64Array;
  readonly slotLate: Float64Array;
}

/** Position of a departure among the slots of its route. */
export function slotOf(departure: number): number {
  return Math.floor((departure % day) / slotMinutes);
}

/** Learns the encodings from a span of rows. `late` is 1 for a late flight. */
export function fitEncodings(flights: Flights, late: Uint8Array, { start, end }: Rows): Encodings {
  const { departure, origin, destination } = flights;
  const airports = origin.categories.length;
  const routeIndex = new Int32Array(airports * airports).fill(-1);
  let routes = 0;
  let lateTotal = 0;
  for (let i = start; i < end; i++) {
    const pair = origin.codes[i]! * airports + destination.codes[i]!;
    if (routeIndex[pair] === -1) routeIndex[pair] = routes++;
    lateTotal += late[i]!;
  }
  const prior = lateTotal / (end - start);

  const byOrigin = new Counts(airports);
  const byDestination = new Counts(airports);
  const byRoute = new Counts(routes);
  const bySlot = new Counts(routes * slots);
  const routeOrigin = new Int32Array(routes);
  for (let i = start; i < end; i++) {
    const from = origin.codes[i]!;
    const to = destination.codes[i]!;
    const route = routeIndex[from * airports + to]!;
    const isLate = late[i]!;
    routeOrigin[route] = from;
    byOrigin.add(from, isLate);
    byDestination.add(to, isLate);
    byRoute.add(route, isLate);
    bySlot.add(route * slots + slotOf(departure[i]!), isLate);
  }

  const originRate = byOrigin.rates(() => prior);
  const route = byRoute.rates((r) => originRate[routeOrigin[r]!]!);
  return {
    prior,
    origin: originRate,
    destination: byDestination.rates(() => prior),
    routeIndex,
    route,
    slotShare: bySlot.all.map((n, cell) => n / byRoute.all[Math.floor(cell / slots)]!),
    slotLate: bySlot.rates((cell) => route[Math.floor(cell / slots)]!, priorWeight / 4),
  };
}

/** Flights and late flights by cell. */
class Counts {
  readonly all: Float64Array;
  readonly late: Float64Array;

  constructor(cells: number) {
    this.all = new Float64Array(cells);
    this.late = new Float64Array(cells);
  }

  add(cell: number, late: number): void {
    this.all[cell]! += 1;
    this.late[cell]! += late;
  }

  rates(prior: (cell: number) => number, weight: number = priorWeight): Float64Array {
    return this.late.map((late, cell) => (late + weight * prior(cell)) / (this.all[cell]! + weight));
  }
}
