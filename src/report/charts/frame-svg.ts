/** What a picture is called and says, for those who cannot see it. */
export interface Caption {
  /** Also the stem of its ids, so unique on a page. */
  readonly name: string;
  readonly title: string;
  readonly finding: string;
}

/** Font size in pixels at the picture's own width; smaller is hard to read on a phone. */
const FONT_SIZE = 13;

/** Puts the drawn marks into an accessible SVG of its own. */
export function frameSvg(caption: Caption, width: number, height: number, marks: string): string {
  const name = escapeXml(caption.name);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${name}-title ${name}-desc"`,
    ` viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="currentColor" color="#1b1d20"`,
    ` font-family="system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif" font-size="${FONT_SIZE}"`,
    ` text-anchor="middle" overflow="visible">`,
    `<title id="${name}-title">${escapeXml(caption.title)}</title>`,
    `<desc id="${name}-desc">${escapeXml(caption.finding)}</desc>`,
    marks,
    '</svg>',
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (character) => ENTITIES[character] ?? '');
