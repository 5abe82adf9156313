import { InvalidInputError, requireFinite, requireInRange } from "@productizeml/stats";

/** Where each row lies: on a plane in any unit, or on the Earth in degrees. */
export type Coordinates =
  | {
      /** Position to the right, in any unit. */
      readonly x: ArrayLike<number>;
      /** Position upwards, in the same unit. */
      readonly y: ArrayLike<number>;
    }
  | {
      /** Degrees north, from -90 to 90. */
      readonly latitude: ArrayLike<number>;
      /** Degrees east, from -180 to 180. */
      readonly longitude: ArrayLike<number>;
    };

/** Coordinates of either kind, checked: `across` is x or the longitude. */
export interface Positions {
  readonly across: ArrayLike<number>;
  readonly up: ArrayLike<number>;
  readonly round: boolean;
}

/** Mean radius of the Earth in kilometres. */
export const EARTH_RADIUS = 6371.0088;

/** Reads coordinates; every one must be finite and, on the Earth, in its range. */
export function readCoordinates(caller: string, coordinates: Coordinates): Positions {
  const round = "latitude" in coordinates;
  const [across, up] = round ? [coordinates.longitude, coordinates.latitude] : [coordinates.x, coordinates.y];
  const [acrossName, upName] = round ? ["longitude", "latitude"] : ["x", "y"];
  if (across.length !== up.length) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${acrossName} of length ${up.length}, as ${upName}, got ${across.length}`,
    );
  }
  if (up.length === 0) throw new InvalidInputError("empty-input", `${caller} requires at least 1 row, got 0`);
  requireFinite(caller, acrossName, across);
  requireFinite(caller, upName, up);
  if (round) {
    for (let row = 0; row < up.length; row++) {
      requireInRange(caller, "latitude", up[row] as number, -90, 90);
      requireInRange(caller, "longitude", across[row] as number, -180, 180);
    }
  }
  return { across, up, round };
}
