export function alarms(
  effects: readonly number[],
  line: number,
  patience: number,
): number[] {
  const starts: number[] = [];
  let inARow = 0;
  for (let week = 0; week < effects.length; week++) {
    inARow = effects[week]! >= line ? inARow + 1 : 0;
    if (inARow === patience) starts.push(week);
  }
  return starts;
}
