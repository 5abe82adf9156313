import { themes } from "./colours.ts";

const variables = Object.entries(themes)
  .map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`)
  .join(";");
const badges = Object.keys(themes)
  .map((name) => `.badge .${name}{background:var(--${name})}`)
  .join("");

/** Ink on warm paper by day, the reverse by night. */
export const style: string = `
:root{color-scheme:light dark;${variables}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:808px;margin:0 auto;padding:56px 24px 96px}
h1,h2{font-family:"Source Serif 4",Georgia,"Times New Roman",serif;font-weight:600;line-height:1.15;text-wrap:balance}
h1{font-size:clamp(2.1rem,6vw,3.2rem);margin:.1em 0 .4em;letter-spacing:-.015em}
h2{font-size:1.55rem;margin:0 0 .6em}
.kicker{margin:0;color:var(--soft);font-size:.9rem}
.lead{font-size:1.2rem;line-height:1.5}
section{margin-top:64px;padding-top:28px;border-top:1px solid var(--line)}
p{margin:0 0 1em}
code{font:.88em/1.4 "JetBrains Mono",ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
figure{margin:28px 0}
figure .scroll{margin:0}
figure svg{display:block;width:100%;min-width:620px;height:auto}
.pair svg{min-width:0}
figcaption{margin-top:10px;color:var(--soft);font-size:.92rem;line-height:1.45}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,300px),1fr));gap:8px 36px;align-items:start}
.scroll{overflow-x:auto;margin:24px 0}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.4;font-variant-numeric:tabular-nums}
th{font-weight:500;white-space:nowrap;color:var(--soft);text-align:left;vertical-align:bottom}
th,td{padding:7px 18px 7px 0;border-bottom:1px solid var(--line)}
td{white-space:nowrap}
.note{margin-top:-12px;color:var(--soft);font-size:.92rem}
tr>:last-child{padding-right:0}
.badge{white-space:nowrap}
.badge i{display:inline-block;width:.75em;height:.75em;margin-right:.5em;border-radius:2px}
${badges}
ul{padding-left:1.2em}
li{margin-bottom:.4em}
@media print{main{padding:0}section{break-inside:avoid}}
`;
