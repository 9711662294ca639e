/** How the page of all runs looks where it differs from a report: the way in, lines over the nights, months to unfold. */
export const COURSE_STYLE = `
.go{margin:.5rem 0 .75rem;font-size:1.375rem;font-weight:600;line-height:1.25}
.course{display:block;width:7.5rem;height:1.5rem;overflow:visible}
.ended{--c:var(--grey)}
.course path{fill:none;stroke:var(--c);stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.course circle{fill:var(--c)}
.courses{width:auto;overflow-wrap:anywhere}
.courses thead{overflow-wrap:normal}
.courses th[scope=row]{padding-right:1.5rem}
.courses td.marks{padding-right:2.5rem;vertical-align:middle}
section>p+table{margin-top:1rem}
.steps+.soft{margin-top:.75rem}
.runs thead th{white-space:nowrap}
.scroll td[colspan] strong{color:var(--warn)}
.scroll td[colspan]{max-width:none}
.fold caption{clip-path:inset(50%);position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap}
.fold>summary{padding:.25rem 0}
.scroll+.fold{margin-top:1.25rem}
.fold+p{margin-top:.75rem}
@media (min-width:46rem){.runs th[scope=row]{white-space:nowrap}}
@media screen and (max-width:45.99rem){
.scroll table.runs td{min-width:0}
.courses,.courses tbody{display:block}
.courses thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.courses tr{display:grid;grid-template-columns:1fr auto;gap:.25rem .75rem;align-items:center;padding:.625rem 0;border-bottom:1px solid var(--line)}
.courses tr>*{border:0;padding:0}
.courses th[scope=row]{grid-column:1/-1}
.courses td.number{text-align:left}
.courses td.number::after{content:" " attr(data-label);color:var(--soft)}
.courses td.marks{padding-right:0}
}
`;
