/** How the report's blocks look: steps, tables, cards, figures. */
export const BLOCK_STYLE = `
.steps{list-style:none;counter-reset:step}
.steps li{counter-increment:step;display:grid;grid-template-columns:2.25rem 1fr auto;gap:0 .5rem;align-items:baseline;padding:.6875rem 0;border-bottom:1px solid var(--line)}
.steps li::before{content:counter(step);font-weight:600;font-variant-numeric:tabular-nums;color:var(--soft)}
.steps .call{font-weight:600}
.steps .reach{grid-column:2;color:var(--soft);font-size:.875rem}
.steps .list{grid-column:3;grid-row:1/span 2;align-self:center;font-size:.875rem}
table{border-collapse:collapse;overflow-wrap:break-word;font-variant-numeric:tabular-nums lining-nums;font-size:.875rem;width:100%}
caption{text-align:left;color:var(--soft);padding-bottom:.375rem}
th,td{padding:.4375rem .75rem .4375rem 0;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--line);font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--soft);vertical-align:bottom}
.number{text-align:right}
td.number{white-space:nowrap}
tr.total>*{font-weight:600;border-bottom:0}
.scroll{overflow-x:auto;max-width:100%;background:linear-gradient(to left,var(--paper) 1.5rem,transparent 3rem) right/3rem 100% no-repeat local,linear-gradient(to left,var(--grey),transparent) right/1.25rem 100% no-repeat scroll}
p+.scroll,.scroll+p,.scroll+ul,.scroll+.scroll,.figure+p,.figure+.scroll,.figure+ul,p+ul,ul+.scroll,ul+p{margin-top:1rem}
section>h4{margin:1.25rem 0 .25rem}
section>h4+p+.soft{margin-top:.25rem}
section>h4~.soft{font-size:.875rem}
.scroll table{width:auto;min-width:min(100%,28rem)}
.scroll th,.scroll td{max-width:26rem}
.scroll :is(th,td):not(:last-child){padding-right:1.25rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.chip{display:inline-block;width:.75em;height:.75em;border-radius:.1875em;background:var(--c);margin-right:.5em}
.bar,.strip{display:block;width:100%;height:1rem;overflow:visible}
.bar{height:.5rem;align-self:center}
.bar{background:var(--line)}
.strip{background:linear-gradient(var(--line),var(--line)) center/100% 1px no-repeat}
.fill,.half,.centre{fill:var(--c)}
.half{fill-opacity:.4}
.shop{fill:var(--ink)}
.overview{font-size:1.0625rem;table-layout:fixed;overflow-wrap:anywhere}
.overview thead tr>:nth-child(1){width:36%}
.overview thead tr>:nth-child(2),.overview thead tr>:nth-child(3){width:10.5%}
.overview thead tr>:nth-child(4){width:7%}
.overview thead tr>:nth-child(5){width:10%}
.overview thead{font-size:.875rem;overflow-wrap:normal}
.overview td.marks{padding-right:1.5rem}
.overview th[scope=row]{padding-left:1.25em;text-indent:-1.25em}
.overview th[scope=row] a{color:inherit;font-weight:600;text-decoration-color:var(--grey)}
.measures td.marks{width:8.5rem;min-width:8.5rem}
.measures th{white-space:nowrap}
.measures td.number{white-space:normal}
.measures .marks,.overview .marks{vertical-align:middle}
.measures strong{font-size:1.0625rem}
.card{margin-top:1.75rem;border:1px solid var(--line);border-top:5px solid var(--c);border-radius:4px;padding:1.5rem}
.card .lead{margin-top:.375rem;max-width:40rem}
.card .columns{display:grid;gap:1.5rem 2.5rem;margin-top:1.25rem}
.card .columns>*{min-width:0}
.facts>*+*{margin-top:.875rem}
.facts .soft{font-size:.875rem}
.facts ul{padding-left:1.25rem;font-size:.9375rem}
.facts caption,.gallery caption{clip-path:inset(50%);position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap}
.step{background:var(--panel);border-radius:4px;padding:1.25rem}
.step h4{margin-bottom:.875rem}
.label{font-size:.875rem;color:var(--soft)}
dt{font-size:.875rem;color:var(--soft)}
dt:target,dt:target+dd{background:var(--panel);color:var(--ink)}
dt:target{font-weight:600;box-shadow:-4px 0 var(--panel),-8px 0 var(--link)}
.step dd{font-size:.9375rem}
.step dd,.step dl+p{margin-bottom:.625rem}
.step p a{font-size:.875rem}
section>dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.375rem 1.25rem}
section>dl dt,section>dl dd{font-size:.9375rem;line-height:1.5}
section>ul,section>ol:not(.steps){padding-left:1.875rem}
section>ul li,section>ol:not(.steps) li{margin-bottom:.25rem}
.figure{margin-top:1.5rem}
.figure figure{margin-top:.75rem}
.picture svg{display:block;color:inherit;max-width:100%;height:auto;margin:0 auto}
.picture.wide{display:none}
figcaption{margin-top:.75rem}
details{margin-top:.625rem;font-size:.875rem}
summary{color:var(--soft);cursor:pointer;width:fit-content}
summary:hover{color:var(--ink)}
details[open] summary{margin-bottom:.625rem}
.gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:2.25rem 2.5rem;margin-top:1.75rem}
.gallery:has(>:nth-child(4):last-child) .reading{grid-column:1/-1;max-width:44rem}
.gallery+.gallery{margin-top:3rem}
.gallery .figure{margin:0;min-width:0}
.gallery .reading p{margin-top:.5rem;font-size:.9375rem;color:var(--soft)}
.gallery figcaption{font-size:.875rem;color:var(--soft)}
@media (min-width:46rem){.picture.wide{display:block}.picture.narrow{display:none}}
@media (min-width:62rem){
.steps li{grid-template-columns:2.25rem 1fr auto 6.5rem;gap:0 1rem;padding:.4375rem 0}
.overview :is(th,td){padding-top:.375rem;padding-bottom:.375rem}
.steps .reach{grid-column:3;grid-row:1;text-align:right}
.steps .list{grid-column:4;grid-row:1;align-self:baseline;text-align:right}
.card{padding:1.75rem 2rem 2rem}
.card .columns{grid-template-columns:minmax(0,1.9fr) minmax(0,1fr)}
.figure.large{display:grid;grid-template-columns:17rem minmax(0,1fr);grid-template-rows:auto 1fr auto;gap:0 3rem}
.figure.large figure{display:contents}
.figure.large h3{grid-area:1/1}
.figure.large figcaption{grid-area:2/1}
.figure.large .picture{grid-area:1/2/span 2/2}
.figure.large details{grid-column:1/-1}
}
@media screen and (max-width:61.99rem){
.overview .marks,.overview thead tr>:nth-child(5){display:none}
.overview thead tr>:nth-child(1){width:32%}
.overview thead tr>:nth-child(2),.overview thead tr>:nth-child(3){width:16%}
.overview thead tr>:nth-child(4){width:10%}
}
@media screen and (max-width:45.99rem){
.overview thead:not(:focus-within),.measures thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.overview,.overview tbody,.measures,.measures tbody{display:block}
.overview tr{display:grid;grid-template-columns:1fr auto 3.25rem;gap:0 .75rem;padding:.625rem 0;border-bottom:1px solid var(--line)}
.overview tr>*,.measures tr>*{border:0;padding:0}
.overview th[scope=row]{grid-area:1/1;padding-left:1.25em}
.overview td.c5,.overview td.c1{padding-left:1.43em}
.overview td.c2{grid-area:1/2}.overview td.c3{grid-area:1/3}
.overview td.c1{grid-area:3/1/auto/-1;text-align:left}
.overview td.c1::before{content:attr(data-label) " "}
.overview td.c5{grid-area:2/1/auto/-1}
.overview td.c1,.overview td.c5{color:var(--soft);font-size:.875rem}
.measures tr{display:grid;grid-template-columns:1fr auto;gap:.125rem .75rem;padding:.625rem 0;border-bottom:1px solid var(--line)}
.measures th{grid-area:1/1}.measures td.c1{grid-area:1/2}
.measures td.marks{grid-area:2/1/auto/-1;width:100%;padding:.1875rem 0}
.measures td.c2{grid-area:3/1;text-align:left;color:var(--soft)}
.measures td.c4{grid-area:3/2;color:var(--soft)}
.steps li{grid-template-columns:1.5rem 1fr auto;padding:.5rem 0}
.steps .call{grid-column:2/-1;font-size:1rem;line-height:1.35}
.steps .list{grid-row:2}
section>dl{display:block}
section>dl dd{margin-bottom:.5rem}
.card{padding:1.125rem 1rem 1rem}
.facts .scroll :is(th,td){font-size:.8125rem;padding-right:.5rem}
.scroll :is(th,td):not(:last-child){padding-right:.875rem}
.facts .scroll table{min-width:0}
.scroll td:not(.number,.marks){min-width:8rem}
.scroll table{border-collapse:separate;border-spacing:0}
.scroll th:first-child{position:sticky;left:0;max-width:9rem;background:var(--paper)}
.scroll th[scope=row]:not(.short){min-width:6.5rem}
.scroll .short{white-space:nowrap}
.scroll caption{position:sticky;left:0;max-width:calc(100vw - 2.5rem)}
.step{margin:0 -1rem -1rem;border-radius:0 0 3px 3px;padding:1rem}
}
`;
