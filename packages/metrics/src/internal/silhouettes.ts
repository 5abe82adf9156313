import { type Clustered, squaredDistance } from "./clustered.ts";

/** The silhouette of every point. */
export function silhouettes({ points, codes, sizes }: Clustered): Float64Array {
  const { data, rows, cols } = points;
  const toCluster = new Float64Array(sizes.length);
  const result = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    toCluster.fill(0);
    for (let j = 0; j < rows; j++) {
      toCluster[codes[j]] += Math.sqrt(squaredDistance(data, i, data, j, cols));
    }
    result[i] = silhouetteOf(toCluster, sizes, codes[i]);
  }
  return result;
}

/** From the sums of distances to every cluster. */
function silhouetteOf(toCluster: Float64Array, sizes: Float64Array, own: number): number {
  if (sizes[own] === 1) return 0;
  const inside = toCluster[own] / (sizes[own] - 1);
  let next = Number.POSITIVE_INFINITY;
  for (let c = 0; c < sizes.length; c++) if (c !== own) next = Math.min(next, toCluster[c] / sizes[c]);
  const larger = Math.max(inside, next);
  return larger === 0 ? 0 : (next - inside) / larger;
}
