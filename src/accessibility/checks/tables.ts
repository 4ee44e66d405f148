/**
 * Checks of tables: headers, names, and what is no table.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const TABLE_CHECKS: readonly Check[] = [
  function tables({ all, textOf, words }) {
    const found: Raw[] = [];
    for (const table of all('table') as HTMLTableElement[]) {
      const role = table.getAttribute('role');
      if (role === 'presentation' || role === 'none') continue;
      if (table.querySelector('table')) {
        found.push({ check: 'nested-table', element: table });
        continue;
      }
      const rows = [...table.rows];
      const columns = Math.max(0, ...rows.map((row) => row.cells.length));
      const cells = rows.flatMap((row) => [...row.cells]);
      const isData =
        rows.length >= 2 &&
        columns >= 2 &&
        cells.filter((cell) => words(textOf(cell)).length > 25).length <= cells.length / 4 &&
        !table.querySelector('form, input');
      if (table.querySelector('th') && !table.querySelector('td, [role=cell]'))
        found.push({ check: 'table-without-data', element: table });
      if (isData && !table.querySelector('th, [role=columnheader], [role=rowheader], td[headers], td[scope]'))
        found.push({ check: 'table-without-headers', element: table });
      if (
        isData &&
        table.querySelector('th') &&
        !table.caption &&
        !table.getAttribute('aria-label') &&
        !table.getAttribute('aria-labelledby') &&
        rows.length > 2
      )
        found.push({ check: 'table-without-name', element: table });
      // The first cell of each row is set off, and no other.
      const lines = rows.filter((row) => row.cells.length >= 2 && !row.closest('thead, tfoot'));
      const isSetOff = (cell?: HTMLTableCellElement) => {
        const inner = cell?.querySelector('b, strong');
        return cell?.tagName === 'TD' && inner && textOf(inner) === textOf(cell) && textOf(cell) !== '';
      };
      const body = lines.filter((row) => row.querySelector('td'));
      if (
        isData &&
        body.length >= 2 &&
        table.querySelector('th') &&
        body.every((row) => isSetOff(row.cells[0]) && ![...row.cells].slice(1).some(isSetOff))
      )
        found.push({ check: 'bold-row-header', element: table, detail: textOf(body[0]?.cells[0] ?? table) });
      if (
        !isData &&
        columns >= 2 &&
        !table.querySelector('th') &&
        cells.some((cell) => words(textOf(cell)).length > 40)
      )
        found.push({ check: 'layout-table', element: table });
      else if (
        !table.querySelector('th') &&
        cells.some((cell) => cell.querySelector('nav, h1, h2, h3, h4, ul, ol, form, p + p'))
      )
        found.push({ check: 'layout-table', element: table });
    }
    for (const element of all('pre')) {
      // A drawing made of characters (WCAG failure F72): more strokes than letters, on several lines.
      const drawn = textOf(element);
      const letters = drawn.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      const strokes = drawn.match(/[/\\|_(){}`'^~*+=<>#@-]/g)?.length ?? 0;
      if (
        (element.textContent ?? '').trim().split('\n').length >= 3 &&
        strokes >= 12 &&
        strokes > letters &&
        !element.querySelector('code, kbd, samp') &&
        !element.closest('code, [role=img], [aria-hidden=true], figure')
      )
        found.push({ check: 'drawn-picture', element });
    }
    // Columns of blanks that do not break, line by line.
    for (const element of all('p, div, td, li, blockquote, main, section')) {
      // biome-ignore lint/performance/useDomNodeTextContent: line breaks count.
      const lines = element.querySelector(':scope > br') ? ((element as HTMLElement).innerText ?? '').split('\n') : [];
      if (lines.filter((line) => /\S\s?(?:\u00a0\s?){3,}\S/.test(line)).length >= 3)
        found.push({ check: 'drawn-table', element });
    }
    for (const element of all('pre')) {
      const lines = (element.textContent ?? '').split('\n').filter((line) => line.trim() !== '');
      if (element.querySelector('code, kbd, samp') || element.closest('code, samp')) continue;
      if (
        lines.length >= 3 &&
        lines.filter((line) => /\S\s{2,}\S.*|\t\S/.test(line)).length >= 3 &&
        !/[{};=<>]/.test(element.textContent ?? '')
      )
        found.push({ check: 'drawn-table', element });
    }
    return found;
  },
];
