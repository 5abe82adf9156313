export function alarms(
  effects: readonly number[],
  line: number,
  patience: number,
): number[] {
  const starts: number[] = [];
  for (let week = 0; week < effects.length; week++) {
    if (effects[week]! >= line) starts.push(week);
  }
  return starts;
}
