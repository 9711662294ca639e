import { type CellFormat, PLAIN_NUMBER, readCellFormat } from './cell-format.js';
import type { Package } from './open-package.js';
import { collectXml } from './read-xml.js';
import { readSharedTexts } from './shared-texts.js';

/** What a workbook says about all of its sheets. */
export interface Workbook {
  /** In the order of the tabs; chart sheets apart. */
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly isHidden: boolean }[];
  /** Whether days are counted from 1904, as old Macs did. */
  readonly is1904: boolean;
  /** By the number of a cell's style. */
  readonly formats: readonly CellFormat[];
  /** The texts that cells refer to by number. */
  readonly texts: readonly string[];
}

interface Relation {
  readonly id: string;
  /** Last word of the type's address, e.g. `worksheet`. */
  readonly type: string;
  readonly part: string;
}

/**
 * Reads the parts that the sheets refer to.
 *
 * @throws Error when the package holds no workbook or is damaged
 */
export async function readWorkbook(zip: Package): Promise<Workbook> {
  const main = (await readRelations(zip, '')).find(({ type }) => type === 'officeDocument');
  if (main === undefined) throw new Error('the package has no main part');
  const relations = await readRelations(zip, main.part);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.part;
  const { sheets, is1904 } = await readBook(zip, main.part);
  const styles = partOf('styles');
  const texts = partOf('sharedStrings');
  return {
    is1904,
    sheets: sheets.flatMap(({ name, relation, isHidden }) => {
      const found = relations.find(({ id, type }) => id === relation && type === 'worksheet');
      return found === undefined ? [] : [{ name, part: found.part, isHidden }];
    }),
    formats: styles === undefined || !zip.has(styles) ? [] : await readFormats(zip, styles),
    texts: texts === undefined || !zip.has(texts) ? [] : await readSharedTexts(zip.bytes(texts)),
  };
}

/** @param part whose relations are asked for; empty for the package's own */
async function readRelations(zip: Package, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  return collectXml<Relation>(zip.bytes(`${folder}_rels/${part.slice(slash)}.rels`), (emit) => ({
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target : `/${folder}${Target}`;
      emit({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: withoutDots(target).slice(1) });
    },
  }));
}

function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

async function readBook(
  zip: Package,
  part: string,
): Promise<{ sheets: { name: string; relation: string; isHidden: boolean }[]; is1904: boolean }> {
  let is1904 = false;
  const sheets = await collectXml<{ name: string; relation: string; isHidden: boolean }>(
    zip.bytes(part),
    (emit) => ({
      open(element, attributes) {
        if (element === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
        if (element !== 'sheet') return;
        const relation = Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1] ?? '';
        emit({
          name: attributes['name'] ?? '',
          relation,
          isHidden: /hidden/i.test(attributes['state'] ?? ''),
        });
      },
    }),
  );
  return { sheets, is1904 };
}

async function readFormats(zip: Package, part: string): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  let isInCellFormats = false;
  const ids = await collectXml<number>(zip.bytes(part), (emit) => ({
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInCellFormats = true;
      if (name === 'xf' && isInCellFormats) emit(Number(attributes['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  }));
  return ids.map((id) => (id === 0 ? PLAIN_NUMBER : readCellFormat(id, codes.get(id))));
}
