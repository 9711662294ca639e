import { collectXml } from './read-xml.js';

/** Texts are kept in memory while a workbook is read; this many characters take about a gigabyte. */
const MOST_CHARACTERS = 500_000_000;

/**
 * Reads the texts that cells share. Rich text loses its looks, a reading aid (furigana) is no part of the text.
 *
 * @throws RangeError when they are too many for the memory
 */
export function readSharedTexts(bytes: AsyncIterable<Buffer>): Promise<string[]> {
  let characters = 0;
  return collectXml<string>(bytes, (emit) => {
    let text = '';
    let isText = false;
    let isAid = false;
    return {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') isAid = true;
        else if (name === 't') isText = !isAid;
      },
      text(piece) {
        if (isText) text += piece;
      },
      close(name) {
        if (name === 't') isText = false;
        else if (name === 'rPh') isAid = false;
        else if (name === 'si') {
          characters += text.length;
          if (characters > MOST_CHARACTERS) throw new RangeError('the workbook has too many texts');
          emit(unescapeText(text));
        }
      },
    };
  });
}

/** `_x000D_` stands for a character that XML does not allow (ECMA-376 part 1, 22.9.2.19); `_x005F_` for the underscore. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (whole, code: string) => {
    const unit = Number.parseInt(code, 16);
    // Half a surrogate pair would not survive the way to UTF-8.
    return unit >= 0xd800 && unit <= 0xdfff ? whole : String.fromCharCode(unit);
  });
}
