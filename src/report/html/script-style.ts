/** What the page's script needs: shown or marked by it alone, never on paper. */
export const SCRIPT_STYLE = `
.tools,.tip[hidden]{display:none}
thead button{font:inherit;color:inherit;background:none;border:0;padding:0;text-align:inherit;position:relative;cursor:pointer}
thead button:hover{color:var(--ink);text-decoration:underline;text-underline-offset:.18em}
thead button::after{position:absolute;right:-.8em}
thead .number button::after{right:auto;left:-.8em}
[aria-sort=descending] button::after{content:"↓" / ""}
[aria-sort=ascending] button::after{content:"↑" / ""}
[aria-sort] button{color:var(--ink)}
.tip{position:absolute;z-index:3;max-width:min(22rem,calc(100vw - 1rem));padding:.375rem .625rem;border-radius:4px;background:var(--ink);color:var(--paper);font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums}
@media screen{
.scripted .tools{display:block;position:sticky;top:0;z-index:1;margin-top:1.5rem;background:var(--paper);border-bottom:1px solid var(--line)}
.scripted .tools+section{border-top:0;margin-top:0}
.scripted{scroll-padding-top:4rem}
.is-stale .warning{display:block;margin-top:.5rem;padding:.375rem .75rem;border-left:4px solid var(--warn);background:var(--panel);color:var(--warn);font-size:.9375rem;font-weight:600}
[data-tip]{cursor:help}
a [data-tip]{cursor:inherit}
.apart{opacity:.2}
.card.apart{display:none}
}
.tools ul{display:flex;gap:.5rem;list-style:none;overflow-x:auto;padding:.5rem .25rem;scrollbar-width:none}
.tools li{flex:none}
.tools button{font:inherit;font-size:.875rem;color:var(--ink);background:var(--paper);border:1px solid var(--grey);border-radius:1rem;padding:.1875rem .75rem;cursor:pointer;white-space:nowrap}
.tools button:hover{border-color:var(--ink)}
.tools [aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.tools .chip{box-shadow:0 0 0 1px var(--paper)}
@media screen and (min-width:46rem){
.scripted .tools{top:2.9rem}
.tools ul{flex-wrap:wrap;gap:.375rem;max-height:5.5rem;mask-image:none}
.scripted{scroll-padding-top:4rem}
.scripted:has(.tools){scroll-padding-top:8.5rem}
}
@media screen and (prefers-reduced-motion:no-preference){
.card,tr,.picture [class]{transition:opacity .15s}
}
`;
