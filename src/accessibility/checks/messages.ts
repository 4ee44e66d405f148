/**
 * Checks of hints and messages beside fields.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const MESSAGE_CHECKS: readonly Check[] = [
  function messages({ all, textOf, isVisible, words }) {
    const found: Raw[] = [];
    const FIELD =
      'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=checkbox]):not([type=radio]), select, textarea';
    const described = (field: Element) =>
      ['aria-describedby', 'aria-errormessage', 'aria-labelledby']
        .flatMap((name) => (field.getAttribute(name) ?? '').split(/\s+/))
        .filter(Boolean);
    const isLinked = (field: Element, message: Element) =>
      described(field).some(
        (id) => document.getElementById(id)?.contains(message) || message.contains(document.getElementById(id)),
      ) || [...((field as HTMLInputElement).labels ?? [])].some((label) => label.contains(message));
    /** The field that a text stands with: the only one in the same wrapper. */
    const fieldOf = (message: Element) => {
      for (let one = message.parentElement, up = 0; one && up < 3; one = one.parentElement, up++) {
        const fields = [...one.querySelectorAll(FIELD)].filter(isVisible);
        if (fields.length > 1 || /^(FORM|BODY|MAIN)$/.test(one.tagName))
          return fields.length === 1 ? fields[0] : undefined;
        if (fields.length === 1) return fields[0];
      }
      return undefined;
    };
    const tokens = (element: Element) => (element.getAttribute('class') ?? '').toLowerCase();
    const VAGUE =
      /^(error|fehler|invalid|ungültig|wrong|falsch|incorrect|failed|oops|erreur|error\b.{0,3})[.!:]*$|^(invalid|ungültige|incorrect|wrong|falsche|fehlerhafte) (input|value|entry|data|eingabe|wert|daten|field|feld|format)[.!]*$|^((you (need|have) to|you must|please) )?(correct|fix|check|resolve) (the|these|your|all) (errors?|problems?|mistakes?|input|entries|form)( (below|above|(on|in) (this|the) (page|form)))?( before (continuing|you continue|submitting))?[.!]*$|^(an )?error(s)? (has |have )?occurred[.!]*$|^es (ist|sind) (ein )?fehler aufgetreten[.!]*$|^(bitte )?(überprüfen|prüfen|korrigieren|beheben|berichtigen) sie (ihre eingaben?|(die|alle) fehler|das formular)( (unten|oben|(auf|in) (dieser|der|diesem|dem) (seite|formular)))?[.!]*$|^there (is|are|was|were) (an? )?(error|problem)s?( in (the|your) (form|input))?[.!]*$/i;
    const MESSAGE = '[class*=error], [class*=invalid], [class*=fehler], [role=alert], .alert, .warning, [id*=error]';
    const bareOf = (message: Element) => textOf(message).replace(/^(error|fehler)\s*:\s*/i, '');
    const isVague = (message: Element) => VAGUE.test(textOf(message)) || VAGUE.test(bareOf(message));
    const isMessage = (element: Element) =>
      !element.matches(`${FIELD}, form, fieldset, label`) && !element.querySelector(FIELD) && textOf(element) !== '';
    // A heading may be vague where a message below it, or at its field, says what is wrong.
    const isTold = all(MESSAGE).some(
      (one) =>
        isMessage(one) &&
        !isVague(one) &&
        ((one.id !== '' && document.querySelector(`[aria-describedby~="${CSS.escape(one.id)}"]`)) ||
          [...one.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].some(({ hash }) =>
            document.getElementById(decodeURIComponent(hash.slice(1)))?.matches(FIELD),
          )),
    );
    for (const message of all(MESSAGE)) {
      // What is kept from assistive technology is told to it elsewhere.
      if (!isMessage(message) || message.closest('[aria-hidden=true]')) continue;
      const text = textOf(message);
      if (words(text).length > 30) continue;
      if (isVague(message)) {
        const isInner = [...message.children].some((child) => textOf(child) === text);
        const hasMore = document.querySelector(
          '[aria-invalid=true][aria-describedby], [aria-invalid=true][aria-errormessage]',
        );
        if (!isInner && !hasMore && !isTold && document.querySelector(FIELD))
          found.push({ check: 'vague-error', element: message, detail: text });
        continue;
      }
      const field = fieldOf(message);
      if (
        !field ||
        message.closest('[role=alert], [aria-live]') ||
        [...message.children].some((child) => textOf(child) === text)
      )
        continue;
      if (!isLinked(field, message)) found.push({ check: 'error-not-linked', element: field });
    }
    for (const hint of all(
      '[class*=hint], [class*=help-text], [class*=helptext], [class*=form-text], [class*=hinweis], [id*=hint]',
    )) {
      if (
        hint.matches(`${FIELD}, form, fieldset, a, button`) ||
        hint.querySelector(FIELD) ||
        hint.closest('[aria-hidden=true]') ||
        /error|fehler/.test(tokens(hint))
      )
        continue;
      const text = textOf(hint);
      if (
        words(text).length < 2 ||
        words(text).length > 40 ||
        [...hint.children].some((child) => textOf(child) === text)
      )
        continue;
      // What stands below a heading of its own speaks of more than the field.
      const field = hint.parentElement?.querySelector(':scope > :is(h1, h2, h3, h4, h5, h6)')
        ? undefined
        : fieldOf(hint);
      const group = hint.closest('fieldset, [role=group], [role=radiogroup]');
      if (group && isLinked(group, hint)) continue;
      if (field && !isLinked(field, hint) && !hint.closest('legend'))
        found.push({ check: 'hint-not-linked', element: field });
    }
    // Said by colour alone: a field in red, and no word about it.
    for (const field of all(FIELD) as HTMLInputElement[]) {
      const wrapper = field.closest('[class*=error], [class*=invalid], [class*=fehler]');
      const isMarked =
        /error|invalid|fehler/.test(tokens(field)) ||
        (wrapper && !/^(FORM|BODY|MAIN)$/.test(wrapper.tagName) && wrapper.querySelectorAll(FIELD).length === 1);
      if (!isMarked || field.getAttribute('aria-invalid') === 'true' || described(field).length > 0) continue;
      // One message may speak for all parts of a date or an address.
      const group = field.closest('fieldset, [role=group], [role=radiogroup]');
      if (group && described(group).length > 0) continue;
      const near = wrapper ?? field.parentElement;
      const label = [...(field.labels ?? [])].map(textOf).join(' ');
      const rest = near ? textOf(near).replace(label, '').trim() : '';
      if (words(rest).length === 0 && !/error|fehler|invalid|bitte|please|must|muss/i.test(label))
        found.push({ check: 'error-by-colour', element: field });
    }
    // Three fields for one day, two for one time: they need a name together.
    const PART = /^(day|month|year|tag|monat|jahr|dd|mm|yyyy|tt|jjjj|jour|mois|année)$/i;
    const parts = (all('input, select') as HTMLInputElement[]).filter((field) => {
      const name =
        [...(field.labels ?? [])].map(textOf).join(' ') || field.getAttribute('aria-label') || field.placeholder || '';
      return PART.test(name.trim()) && !field.closest('fieldset, [role=group]');
    });
    if (parts.length >= 2 && parts[0]) found.push({ check: 'group-without-name', element: parts[0], detail: 'date' });
    return found;
  },
];
