/** Paper: light, nothing interactive, no card or picture cut in two, files as footnotes (see the list of files). */
export const PRINT_STYLE = `
.note{display:none}
@page{margin:15mm}
@media print{
html{font-size:8.25pt}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
nav,.skip,details,.steps .list a span{display:none}
a,.steps .list a{color:inherit;text-decoration:none}
.note{display:inline}
header{padding-top:0}
h2,h3,h4,section>p{break-after:avoid}
.card,.figure,.reading,.steps li,tr,dt,section>ul li,section>ol li{break-inside:avoid}
dt{break-after:avoid}
.card{padding:1.25rem}
.card .columns{grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:1.5rem}
.figure.large .picture.wide{display:block}
.figure.large .picture.narrow{display:none}
.figure.large svg{max-width:85%;margin:0}
.gallery{grid-template-columns:repeat(3,minmax(0,1fr));gap:1.5rem}
#cards,#revenue,#data,#method{break-before:page;border:0;margin-top:0;padding-top:0}
.scroll{overflow:visible}
}
`;
