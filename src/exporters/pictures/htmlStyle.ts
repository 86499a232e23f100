/** Look of the page. Without its script all parts stand beneath each other and print. */
export const htmlStyle = `
*{box-sizing:border-box}
html{font:420 14px/20px Inter,Arial,sans-serif;color:#0B0C0C;background:#fff}
body{margin:0;padding:34px 0}
.marking{position:fixed;left:0;right:0;height:34px;display:flex;align-items:center;justify-content:space-between;gap:16px;padding:0 20px;background:#0B0C0C;color:#fff;font-size:13px;z-index:2}
.marking strong{font-weight:700;letter-spacing:.09em}
.marking span{flex:1 1 0;min-width:0;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.marking span:last-child{text-align:right}
.marking.plain{background:#fff;color:#0B0C0C;border:solid #0B0C0C;border-width:0 0 2px}
.marking.bottom{bottom:0}.marking.top{top:0}
.marking.plain.bottom{border-width:2px 0 0}
header{padding:16px 20px 0}
h1{font-size:24px;line-height:30px;margin:0}
h2{font-size:17px;line-height:22px;margin:0 0 8px}
p{margin:4px 0}
nav{display:flex;flex-wrap:wrap;gap:8px;padding:12px 20px;align-items:center}
button,input{font:inherit;color:inherit;background:#fff;border:1px solid #8A9399;border-radius:6px;padding:5px 12px;min-height:32px}
button[aria-pressed=true]{background:#0B0C0C;color:#fff;border-color:#0B0C0C}
input{min-width:260px}
button:focus-visible,input:focus-visible,tr:focus-visible,.stage:focus-visible{outline:2px solid #0B0C0C;box-shadow:0 0 0 5px #FFDD00}
main{display:flex;flex-wrap:wrap;align-items:flex-start;gap:20px;padding:0 20px 20px}
.parts{flex:1 1 640px;min-width:0}
section{margin-bottom:24px;min-width:0}
.stage{overflow:auto;border:1px solid #DDE2E5;background:#fff}
.stage svg{display:block;max-width:100%;height:auto}
.live .stage{overflow:hidden;height:calc(100vh - 210px);min-height:320px;touch-action:none;cursor:grab}
.live .stage svg{max-width:none;transform-origin:0 0}
.live [data-entity],.live [data-link]{cursor:pointer}
.scroll{overflow:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600;padding:6px 0}
th,td{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid #DDE2E5;font-weight:420}
thead th{font-weight:600;border-bottom:2px solid #0B0C0C;background:#fff}
tbody th{font-weight:600}
.live tbody tr{cursor:pointer}
tr.chosen{background:#E6EAED}
aside{flex:0 1 340px;border:1px solid #DDE2E5;border-radius:8px;padding:14px 16px;overflow-wrap:anywhere}
dl{margin:0}dt{color:#505A5F;font-size:12.5px}dd{margin:0 0 8px}
.tools{display:flex;gap:6px;align-items:center}
[hidden]{display:none!important}
@media print{body{padding:0}.marking{position:static}nav,aside{display:none}.stage{border:0}}
`;
