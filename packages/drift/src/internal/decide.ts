import type { ColumnDrift, DriftReport, DriftSettings } from "../drift-report.ts";
import type { Evidence } from "./evidence.ts";
import { adjust } from "./tests.ts";

/** Corrects the p-values for the number of columns and decides. */
export function decide(
  evidence: readonly Evidence[],
  referenceRows: number,
  currentRows: number,
  settings: DriftSettings,
): DriftReport {
  const judged = evidence.filter((each) => each.judged);
  const adjusted = adjust(
    judged.map((each) => each.pValue),
    settings.correction,
  );
  const columns = evidence.map((each): ColumnDrift => {
    const adjustedPValue = each.judged ? adjusted[judged.indexOf(each)]! : Number.NaN;
    const drifted = each.judged && adjustedPValue <= settings.alpha && each.effect >= each.threshold;
    return { ...each, adjustedPValue, drifted };
  });
  const drifted = columns.filter((each) => each.drifted);
  const share = judged.length === 0 ? 0 : drifted.length / judged.length;
  return {
    drifted: drifted.length > 0 && share >= settings.share,
    share,
    driftedColumns: drifted.sort(byExcess).map((each) => each.name),
    columns,
    referenceRows,
    currentRows,
    settings,
  };
}

/** By how many times its threshold a column drifted, so that columns with different methods can be ordered. */
function byExcess(a: ColumnDrift, b: ColumnDrift): number {
  return excess(b) - excess(a) || a.adjustedPValue - b.adjustedPValue;
}

function excess({ effect, threshold }: ColumnDrift): number {
  return threshold > 0 ? effect / threshold : effect === 0 ? 0 : Number.MAX_VALUE * Math.min(effect, 1);
}
