import { fingerprint } from "@productizeml/split";

const flights = { airport: ["ATL", "ORD", "DEN"], delay: [-3, 41, 0] };
const sorted = { delay: [-3, 0, 41], airport: ["ATL", "DEN", "ORD"] };
const mended = { airport: ["ATL", "ORD", "DEN"], delay: [-3, 42, 0] };

for (const table of [flights, sorted, mended])
  console.log(fingerprint(table).contentHash);
