/**
 * Checks of fields: labels, edges, what is required, and what asks for the reader's own data.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const FIELD_CHECKS: readonly Check[] = [
  function fields({ all, nameOf, textOf, colorOf, groundOf, contrastOf }) {
    const found: Raw[] = [];
    const inputs = all(
      'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea',
    ) as HTMLInputElement[];
    const labelled = (field: HTMLInputElement) =>
      (field.labels?.length ?? 0) > 0 ||
      field.getAttribute('aria-label') ||
      field.getAttribute('aria-labelledby') ||
      field.title;
    const OWN =
      /^(e-?mail|mail)|e-?mail( ?-?adresse| address)?$|\b(first|last|given|family|full|sur|your) ?name\b|^(vor|nach|familien|zu)name|^ihr name|telefon|telephone|phone|mobile|handynummer|postcode|zip code|postleitzahl|^plz|stra(ß|ss)e|street|^address|^adresse|^(prénom|nom|adresse|téléphone)\b|^(nombre|apellido|correo)/i;
    const asksForOwn = (field: HTMLInputElement) =>
      /^(email|tel)$/.test(field.type) || (/^(text|)$/.test(field.type) && OWN.test(nameOf(field)));
    // The criterion is about the reader's own data; what is asked of others has no token.
    const OTHERS =
      /\b(child|children|partner|spouse|parent|employer|employee|company|organi[sz]ation|recipient|witness|landlord|doctor|emergency contact|next of kin|kind(er|es)?|ehe\p{L}*|partner(in)?|arbeitgeber\p{L}*|firma|unternehmen|verein|empfänger\p{L}*|vermieter\p{L}*|arzt|enfant|hijo|figlio)\b/iu;
    const isOfOthers = (field: HTMLInputElement) =>
      OTHERS.test(nameOf(field)) ||
      [field.closest('fieldset')?.querySelector('legend'), headingOf(field)].some(
        (one) => one && OTHERS.test(textOf(one)),
      );
    const own: HTMLInputElement[] = [];
    const groups = new Map<string, HTMLInputElement[]>();
    const names = new Map<string, HTMLInputElement>();
    const marks = all('h1, h2, h3, h4, h5, h6, [role=heading], legend, hr');
    const headingOf = (field: Element) =>
      marks.findLast((mark) => (mark.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    for (const field of inputs) {
      if (!labelled(field) && field.placeholder)
        found.push({ check: 'placeholder-as-label', element: field, detail: field.placeholder });
      if (field.placeholder && !field.disabled) {
        const style = getComputedStyle(field, '::placeholder');
        const [color, ground] = [colorOf(style.color), groundOf(field)];
        const share = (color?.[3] ?? 1) * Number(style.opacity || 1);
        const mixed = ground?.map((part, index) => (color?.[index] ?? 0) * share + part * (1 - share)).slice(0, 3);
        const ratio = color && ground && mixed ? contrastOf(mixed, ground.slice(0, 3)) : 21;
        if (ratio < 4.5)
          found.push({
            check: 'placeholder-contrast',
            element: field,
            detail: `${ratio.toFixed(2).replace('.', ',')}:1`,
          });
      }
      if (['radio', 'checkbox'].includes(field.type) && field.name)
        groups.set(`${field.type} ${field.name}`, [...(groups.get(`${field.type} ${field.name}`) ?? []), field]);
      else {
        const group = field.closest('fieldset, [role=group], tr, li, section');
        const name = nameOf(field).toLowerCase();
        const other = names.get(name);
        if (
          name !== '' &&
          other &&
          other.form === field.form &&
          other.closest('fieldset, [role=group], tr, li, section') === group &&
          headingOf(other) === headingOf(field) &&
          other.type === field.type
        )
          found.push({ check: 'same-label-twice', element: field, detail: nameOf(field) });
        names.set(name, field);
      }
      if (field.getAttribute('aria-invalid') === 'true') {
        const said = `${field.getAttribute('aria-describedby') ?? ''} ${field.getAttribute('aria-errormessage') ?? ''}`
          .trim()
          .split(/\s+/);
        // A message may be a part of the label.
        const isInLabel = [...(field.labels ?? [])].some((label) =>
          label.querySelector('[class*=error], [class*=invalid], [class*=fehler], [id*=error]'),
        );
        if (
          !isInLabel &&
          !said.some((id) => id !== '' && (document.getElementById(id)?.textContent ?? '').trim() !== '')
        )
          found.push({ check: 'error-not-linked', element: field });
      }
      if (field.form && !field.autocomplete && asksForOwn(field) && !isOfOthers(field)) own.push(field);
      const change = field.getAttribute('onchange') ?? '';
      if (field.tagName === 'SELECT' && /location|submit\(|window\.open/.test(change))
        found.push({ check: 'change-on-input', element: field });
    }
    for (const field of own) {
      // Several of them in one form ask for the reader's own; one alone may be anyone's.
      const check =
        own.filter(({ form }) => form === field.form).length > 1 ? 'autocomplete-missing' : 'autocomplete-unsaid';
      found.push({ check, element: field });
    }
    for (const [key, some] of groups) {
      const [first] = some;
      if (!first || some.length < 2) continue;
      // The headers of a table name what stands in its rows.
      if (!first.closest('fieldset, [role=group], [role=radiogroup], table, [role=grid], [role=treegrid]'))
        found.push({ check: 'group-without-name', element: first, detail: key.split(' ')[0] ?? '' });
    }
    for (const group of all('fieldset, [role=radiogroup], [role=group]')) {
      // Other groups may go without a name; choices that exclude each other may not.
      const isChoice = group.querySelectorAll('[type=radio]').length >= 2;
      if (
        (isChoice || group.getAttribute('role') !== 'group') &&
        group.querySelector('input, select, textarea') &&
        nameOf(group) === '' &&
        !group.querySelector(':scope > legend')?.textContent?.trim()
      )
        found.push({ check: 'group-without-name', element: group });
    }
    for (const legend of all('fieldset > legend')) {
      if (/^(legend|fieldset|legende|label|title|titel|text)$/i.test(textOf(legend)))
        found.push({ check: 'vague-label', element: legend, detail: textOf(legend) });
    }
    for (const label of all('label') as HTMLLabelElement[]) {
      if (label.htmlFor && !document.getElementById(label.htmlFor))
        found.push({ check: 'label-leads-nowhere', element: label, detail: textOf(label) });
    }
    return found;
  },

  function labels({ all, nameOf, textOf, isVisible, words }) {
    const found: Raw[] = [];
    const VAGUE =
      /^(label|field|input|text|value|enter|type here|textbox|feld|eingabe|eingabefeld|textfeld|wert|beschriftung|name\d+|input ?\d+|field ?\d+|feld ?\d+|(please )?(fill (this )?in|type|enter|write)( here| text)?|(bitte )?(hier )?(ausfüllen|eintragen|eingeben|schreiben))\s*[:*….]*$/i;
    // Parts of a page, none of which one can write.
    const PART = /^(menu|menü|form|formular|box|button|link|page|seite|schaltfläche)\s*[:*]?$/i;
    const fields = all(
      'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea',
    ) as HTMLInputElement[];
    for (const field of fields) {
      const name = nameOf(field);
      const isWritten = field.matches('input:not([type]), input[type=text], textarea');
      if (VAGUE.test(name) || (isWritten && PART.test(name)))
        found.push({ check: 'vague-label', element: field, detail: name });
      const labels = [...(field.labels ?? [])].filter((label) => isVisible(label) && textOf(label) !== '');
      const referred = (field.getAttribute('aria-labelledby') ?? '')
        .split(/\s+/)
        .map((id) => document.getElementById(id));
      const isLabelled =
        labels.length > 0 || referred.some((one) => one !== null && isVisible(one) && textOf(one) !== '');
      const around = field.closest('td, li, p, fieldset, [role=group], [role=search], form, div');
      // A button right behind a field says what the field is for (WCAG technique G167).
      const isExplained =
        field.nextElementSibling?.matches('button, input[type=submit], input[type=image]') ||
        (around !== null &&
          (words(textOf(around)).length > 0 ||
            around.querySelector('button, input[type=submit], input[type=image], svg, img') !== null));
      if (!isLabelled && name !== '' && !field.placeholder && !isExplained && !field.closest('table, [role=grid]'))
        found.push({ check: 'no-visible-label', element: field, detail: name });
      const [label] = labels;
      if (label && !label.contains(field)) {
        const range = document.createRange();
        range.selectNodeContents(label);
        const [one, two] = [range.getBoundingClientRect(), field.getBoundingClientRect()];
        const isBeside = one.bottom > two.top && one.top < two.bottom;
        if (isBeside && Math.max(two.left - one.right, one.left - two.right) > 240)
          found.push({ check: 'label-far', element: field, detail: textOf(label) });
      }
    }
    return found;
  },

  function required({ all, nameOf, textOf }) {
    const found: Raw[] = [];
    for (const field of all('[required], [aria-required=true]') as HTMLInputElement[]) {
      const around = textOf(field.form ?? document.body);
      if (
        /required|mandatory|optional|pflicht|erforderlich|notwendig|freiwillig|obligat|requis|requerid|verplicht|\*/i.test(
          `${around} ${nameOf(field)}`,
        )
      )
        continue;
      found.push({ check: 'required-not-said', element: field, detail: nameOf(field) });
    }
    for (const field of all('input') as HTMLInputElement[]) {
      if (field.disabled || field.readOnly || !/^(password|text|email|tel|)$/.test(field.type)) continue;
      const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
      const isSecret = field.type === 'password' || /one-time-code|password/.test(field.autocomplete);
      field.dispatchEvent(paste);
      if (paste.defaultPrevented && field.value === '')
        found.push({ check: isSecret ? 'paste-blocked' : 'paste-unusual', element: field, detail: nameOf(field) });
    }
    return found;
  },

  function edges({ all, textOf, colorOf, groundOf, contrastOf }) {
    const found: Raw[] = [];
    for (const field of all(
      'input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], input[type=number], input[type=password], input[type=url], select, textarea',
    ) as HTMLInputElement[]) {
      const style = getComputedStyle(field);
      const [own, around] = [colorOf(style.backgroundColor), groundOf(field.parentElement)];
      if (
        field.disabled ||
        !own ||
        !around ||
        style.boxShadow !== 'none' ||
        style.backgroundImage !== 'none' ||
        // What stands around it may draw its edge.
        field.parentElement?.closest('[class*=input], [class*=field], [class*=group]')
      )
        continue;
      const marks = (['Top', 'Right', 'Bottom', 'Left'] as const)
        .filter(
          (side) =>
            Number.parseFloat(style[`border${side}Width`]) > 0 && !/none|hidden/.test(style[`border${side}Style`]),
        )
        .map((side) => colorOf(style[`border${side}Color`]));
      if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0)
        marks.push(colorOf(style.outlineColor));
      if (own[3] === 1) marks.push(own);
      if (marks.some((mark) => mark === null || (mark[3] > 0 && mark[3] < 1))) continue;
      const best = Math.max(
        1,
        ...marks.map((mark) => (mark && mark[3] === 1 ? contrastOf(mark.slice(0, 3), around.slice(0, 3)) : 1)),
      );
      if (best < 3)
        found.push({ check: 'field-faint', element: field, detail: `${best.toFixed(1).replace('.', ',')}:1` });
    }
    for (const icon of all('button svg, a[href] svg, [role=button] svg')) {
      const control = icon.closest('button, a[href], [role=button]');
      if (
        !control ||
        textOf(control) !== '' ||
        control.matches(':disabled, [aria-disabled=true]') ||
        control.querySelectorAll('svg').length > 1
      )
        continue;
      const ground = groundOf(icon);
      const colors = [...icon.querySelectorAll('path, circle, rect, line, polyline, polygon, use, ellipse')]
        .flatMap((shape) => {
          const { fill, stroke, opacity } = getComputedStyle(shape);
          return opacity === '1' ? [fill, stroke].filter((one) => one !== 'none') : ['?'];
        })
        .map(colorOf);
      if (!ground || colors.length === 0 || colors.some((color) => color === null || color[3] < 1)) continue;
      const best = Math.max(...colors.map((color) => contrastOf((color ?? []).slice(0, 3), ground.slice(0, 3))));
      if (best < 3)
        found.push({ check: 'icon-faint', element: icon, detail: `${best.toFixed(1).replace('.', ',')}:1` });
    }
    return found;
  },
];
