export function percent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)}\u00a0%`;
}

export function grouped(count: number): string {
  return count.toLocaleString("en");
}
