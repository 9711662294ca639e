import { pictureRules } from '../charts/chart-style.js';
import { TOKENS, segmentColours } from '../charts/palette.js';
import { BLOCK_STYLE } from './block-style.js';
import { COURSE_STYLE } from './course-style.js';
import { PRINT_STYLE } from './print-style.js';
import { SCRIPT_STYLE } from './script-style.js';

/** The page's one style sheet; light and dark come from the same tokens. Colours of `segments` segments are in it. */
export function pageStyle(segments: number): string {
  const colours = segmentColours(segments);
  const classes = (scheme: 'light' | 'dark'): string =>
    colours.map((colour, i) => `.s${i + 1}{--c:${colour[scheme]}}`).join('');
  const dark = `:root{color-scheme:dark;${DARK}}${classes('dark')}${within(pictureRules(segments))}`;
  return compact(
    `:root{${LIGHT}}${classes('light')}${BASE}${BLOCK_STYLE}${COURSE_STYLE}${SCRIPT_STYLE}@media screen and (prefers-color-scheme:dark){${dark}}${PRINT_STYLE}`,
  );
}

const LIGHT = `--paper:${TOKENS.paper.light};--soft:${TOKENS.soft.light};--line:${TOKENS.line.light};--grey:${TOKENS.grey.light};
--ink:#1b1d20;--panel:#f5f5f2;--link:#0a568f;--warn:#9c3600`;
const DARK = `--paper:${TOKENS.paper.dark};--soft:${TOKENS.soft.dark};--line:${TOKENS.line.dark};--grey:${TOKENS.grey.dark};
--ink:#e9e9e7;--panel:#1d2025;--link:#8cc4f0;--warn:#ffab7a`;

const SERIF = `ui-serif,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Times New Roman",serif`;
const SANS = `system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif`;

const BASE = `
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.55 ${SANS};overflow-wrap:anywhere}
main,nav ul{max-width:70rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,table{margin:0;padding:0}
h1,h2,.card>h3{font-family:${SERIF};font-weight:600;line-height:1.15;text-wrap:balance}
h1{font-size:clamp(2rem,1.4rem + 2.6vw,2.75rem);letter-spacing:-.015em}
h2,.card>h3{font-size:1.625rem;letter-spacing:-.01em}
h3,h4{font-size:1.0625rem;font-weight:600;line-height:1.35;text-wrap:balance}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
strong{font-weight:600}
code{font:.9375em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.skip{position:absolute;left:-200vw}
.skip:focus{left:1rem;top:.5rem;z-index:2;background:var(--paper);padding:.5rem 1rem}
nav{z-index:2;background:var(--paper);border-bottom:1px solid var(--line);font-size:.875rem}
nav ul,.tools ul{mask-image:linear-gradient(to right,#000 calc(100% - 1.5rem),transparent)}
nav ul{display:flex;gap:0 1.125rem;list-style:none;overflow-x:auto;white-space:nowrap;scrollbar-width:none}
nav a{display:block;padding:.75rem 0;color:var(--soft);text-decoration:none}
nav a:hover{color:var(--ink);text-decoration:underline}
nav a[aria-current]{color:var(--ink);box-shadow:inset 0 -2px var(--ink)}
h2>a,h3>a{color:inherit;text-decoration:none}
h2>a::after,h3>a::after{content:" #" / "";color:var(--soft);font-weight:400;opacity:0}
h2>a:is(:hover,:focus-visible)::after,h3>a:is(:hover,:focus-visible)::after{opacity:1}
a.term{color:inherit;text-decoration:underline dotted var(--soft)}
a.term:hover{text-decoration-style:solid}
header{padding:1.75rem 0 0}
.dateline{color:var(--soft);font-size:.875rem;margin-top:.5rem}
.headline{margin-top:.375rem}
.dateline a,.headline a,.reach a{color:inherit;text-decoration-color:var(--grey)}
.headline.unwell strong{color:var(--warn)}
.warning{display:none}
main{padding-bottom:4rem}
section{padding-top:2rem;margin-top:2rem;border-top:1px solid var(--line)}
.front{padding-top:1.5rem;margin-top:0;border:0}
.front h2{font:600 .875rem/1.4 ${SANS};letter-spacing:.06em;text-transform:uppercase;color:var(--soft)}
section>h2{margin-bottom:.75rem}
.front>h2{margin-bottom:.25rem}
.front>p{max-width:none}
.front>table+p{margin-top:1rem}
.front>p+p{margin-top:.375rem}
section>p,section>ul,section>ol:not(.steps),section>dl,.figure figcaption{max-width:44rem}
section>p+p{margin-top:.75rem}
section>h3{margin:2rem 0 .5rem}
.soft,.key{color:var(--soft)}
@media (min-width:46rem){
nav{position:sticky;top:0}
html{scroll-padding-top:4rem}
}
`;

/** Rules for pictures, kept to the page's pictures. */
const within = (rules: string): string => rules.replaceAll(/(?=\[)/gu, '.picture ');

const compact = (style: string): string =>
  style
    .replaceAll(/\s*\n\s*/gu, '')
    .replaceAll(/;\}/gu, '}')
    .trim();
