import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';

/** What a reader of one XML part listens to; element names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads an XML part as it streams by.
 *
 * @param listen makes the listener; what it hands to `emit` comes out in batches
 * @throws Error when the XML is not well-formed
 */
export async function* readXml<T>(
  bytes: AsyncIterable<Buffer>,
  listen: (emit: (item: T) => void) => XmlListener,
): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  const listener = listen((item) => batch.push(item));
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => listener.open?.(localName(name), attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)));
  const decoder = new StringDecoder('utf8');
  for await (const chunk of bytes) {
    parser.write(decoder.write(chunk));
    if (batch.length > 0) yield batch;
    batch = [];
  }
  parser.write(decoder.end()).close();
  if (batch.length > 0) yield batch;
}

/** Reads a small part to its end. */
export async function collectXml<T>(
  bytes: AsyncIterable<Buffer>,
  listen: (emit: (item: T) => void) => XmlListener,
): Promise<T[]> {
  const items: T[] = [];
  for await (const batch of readXml(bytes, listen)) for (const item of batch) items.push(item);
  return items;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
