// SPDX-License-Identifier: Apache-2.0
// What every HTML report begins and ends with: style and the one small script, both inside the file.
#pragma once

#include <string_view>

namespace recount {

inline constexpr std::string_view html_begin = R"html(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="recount">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>recount report</title>
<style>
:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#5b6470;--rule:#d8dee4;--mark:#fff3bf;--error:#b42318;--warning:#9a6700;--notice:#0b6bcb}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--paper:#14171b;--soft:#9aa4b1;--rule:#343b44;--mark:#5c4a00;--error:#ff8a80;--warning:#f2c14e;--notice:#7ab8ff}}
body{margin:0 auto;max-width:62rem;padding:1rem;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem;border-bottom:1px solid var(--rule)}h3{font-size:1rem;margin:.2rem 0}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--rule);vertical-align:top}
th{color:var(--soft);font-weight:600}.soft{color:var(--soft)}.finding{border:1px solid var(--rule);border-left-width:.4rem;border-radius:.4rem;padding:.8rem;margin:1rem 0}
.error{border-left-color:var(--error)}.warning{border-left-color:var(--warning)}.notice{border-left-color:var(--notice)}
.error b{color:var(--error)}.warning b{color:var(--warning)}.notice b{color:var(--notice)}
.ends{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem}blockquote{margin:.3rem 0;padding-left:.8rem;border-left:.2rem solid var(--rule)}
mark{background:var(--mark);color:inherit}code{font:.85em ui-monospace,monospace;overflow-wrap:anywhere}
button{font:inherit;color:inherit;background:none;border:1px solid var(--rule);border-radius:.3rem;padding:.2rem .6rem;cursor:pointer}
button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--notice)}
.chart{width:100%;max-width:40rem;height:auto}.chart text{fill:var(--soft);font-size:12px}.axis{stroke:var(--rule)}
.range{stroke:currentColor;stroke-width:6;opacity:.35;stroke-linecap:round}.chart circle{fill:currentColor}.struck{stroke:var(--error);stroke-width:2;fill:none}
.c0{color:#2f6fde}.c1{color:#c2571a}.c2{color:#2a8f5a}.c3{color:#a33ea1}.c4{color:#8a7a12}.c5{color:#4b8c9e}
@media print{button{display:none}}
</style></head><body>
)html";

inline constexpr std::string_view html_end = R"html(<script>
document.addEventListener('click',e=>{const b=e.target.closest('button[data-copy]');if(!b)return;
navigator.clipboard.writeText(b.dataset.copy).then(()=>{const t=b.textContent;b.textContent='Copied';setTimeout(()=>b.textContent=t,1500)})});
</script></body></html>
)html";

} // namespace recount
