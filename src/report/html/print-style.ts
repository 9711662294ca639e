/** Paper: light, nothing interactive, no card or picture cut in two, files as footnotes (see the list of files). */
export const PRINT_STYLE = `
.note{display:none}
@page{margin:15mm}
@media print{
html{font-size:8.25pt}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
nav,.skip,.tools,.tip,details{display:none}
a,.steps .list a{color:inherit;text-decoration:none}
.note{display:inline}
.steps .note{margin-left:.25em;font-size:inherit;vertical-align:baseline}
.is-stale .warning{display:block;font-weight:600}
header{padding-top:0}
h2,h3,h4,section>p{break-after:avoid}
.card,.figure,.reading,.scroll,.steps li,tr,dt,section>ul li,section>ol li{break-inside:avoid}
dt{break-after:avoid}
.card{padding:1.25rem}
.card .columns{grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:1.5rem}
.figure.large .picture.wide{display:block}
.figure.large .picture.narrow{display:none}
.figure.large svg{max-width:85%;margin:0}
.gallery{grid-template-columns:repeat(3,minmax(0,1fr));gap:1.5rem}
#cards,#movement,#behaviour,#trust,#method{break-before:page;border:0;margin-top:0;padding-top:0}
.apart{opacity:1}
h2>a::after,h3>a::after{content:none}
a.term{text-decoration:none}
.scroll{overflow:visible;background:none}
}
`;
