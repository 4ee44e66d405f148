/** Settings of the reader: colours that the system forces, and another typeface (EN 301 549, 11.7; WCAG 1.4.11). */
import type { Page } from 'puppeteer';
import { cut } from './enlarged.ts';
import type { Seen } from '../finding.ts';
import { ask, reset } from './in-page.ts';

/** Fields that lose their edge, and signs that are drawn as the ground behind a mask. */
const VANISHED = `
  const edges = ['Top', 'Right', 'Bottom', 'Left'];
  const hasEdge = (style) => edges.some((edge) => style['border' + edge + 'Style'] !== 'none' && parseFloat(style['border' + edge + 'Width']) > 0) || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
  const isFaint = (element, style) => { const [one, ground] = [tools.colorOf(style.backgroundColor), tools.groundOf(element.parentElement)]; return !one || !ground || one[3] < 1 || tools.contrastOf(one.slice(0, 3), ground.slice(0, 3)) < 3; };
  const fields = [...document.querySelectorAll('input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=color], [type=file], [type=image], [type=submit], [type=button], [type=reset]), textarea, select')]
    .filter((element) => { const style = getComputedStyle(element); return isVisible(element) && style.forcedColorAdjust === 'auto' && style.appearance === 'none' && !hasEdge(style) && isFaint(element, style) && !(element.parentElement && hasEdge(getComputedStyle(element.parentElement))); });
  const isMasked = (style) => (style.maskImage || style.webkitMaskImage || 'none') !== 'none';
  const icons = [...document.querySelectorAll('a[href], a[href] *, button, button *, [role=img], [role=button], summary')]
    .filter((element) => isVisible(element) && [null, '::before', '::after'].some((part) => {
      const style = getComputedStyle(element, part);
      return (part === null ? ownText(element) === '' : style.content !== 'none' && style.content !== 'normal') && isMasked(style) && style.forcedColorAdjust === 'auto' && isFaint(part === null ? element : { parentElement: element }, style);
    }));
  return { fields: fields.slice(0, 5).map(selectorOf), icons: icons.slice(0, 5).map(selectorOf) };`;

/** What vanishes in forced colours, and what another typeface cuts off. */
export async function ownSettings(page: Page, url: string): Promise<Seen[]> {
  await reset(page, url);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const { fields, icons } = await ask<{ fields: string[]; icons: string[] }>(page, VANISHED);
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
  const cutOff = () => ask<string[]>(page, cut('tall || wide'));
  const before = new Set(await cutOff());
  await page.addStyleTag({ content: '* { font-family: monospace !important; }' });
  const wide = (await cutOff()).filter((selector) => !before.has(selector)).slice(0, 5);
  return [
    ...fields.map((element) => ({ check: 'forced-field' as const, element })),
    ...icons.map((element) => ({ check: 'forced-icon' as const, element })),
    ...wide.map((element) => ({ check: 'other-typeface' as const, element })),
  ];
}
