import type * as Plot from '@observablehq/plot';

/** A path of its own as a mark, for what would be many elements else; attributes as SVG names them. */
export const drawPath =
  (attributes: Readonly<Record<string, string>>): Plot.Markish =>
  (_index, _scales, _values, _dimensions, { document }) => {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
    return path;
  };
