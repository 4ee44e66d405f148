/** What scripts add to every page: a key that leads into the search field, and buttons that copy. */

/** Where the browser keeps that the key is off; nothing is kept as long as nobody switches it off. */
const KEY_IS_OFF = 'suchtaste-aus';

/** Where the reader was before the key; Escape leads back there. */
let before: Element | null = null;

/** Whether the key is off; browsers that keep nothing leave it on. */
function isKeyOff(): boolean {
  try {
    return localStorage.getItem(KEY_IS_OFF) !== null;
  } catch {
    return false;
  }
}

const field = document.querySelector<HTMLInputElement>('#suchbegriff');

// One key alone may be pressed by accident or by speech input, so that it can be switched off (WCAG 2.1.4).
document.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || isKeyOff()) return;
  if (target instanceof HTMLElement && target.matches('input, select, textarea')) return;
  event.preventDefault();
  before = document.activeElement;
  field?.focus();
  field?.select();
});

field?.addEventListener('blur', () => {
  before = null;
});
field?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  // Browsers would empty the field.
  event.preventDefault();
  const back = before;
  field.blur();
  if (back instanceof HTMLElement) back.focus();
});

// A pointer near the field or the focus in it: what a search needs is fetched before it is asked for.
const form = field?.form;
for (const sign of ['pointerenter', 'focusin'])
  form?.addEventListener(
    sign,
    () => {
      for (const href of JSON.parse(form.dataset.soon ?? '[]') as string[]) {
        if (document.querySelector(`link[href="${href}"]`)) continue;
        document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }));
      }
    },
    { once: true },
  );

for (const key of document.querySelectorAll<HTMLInputElement>('[data-search-key]')) {
  key.checked = !isKeyOff();
  key.addEventListener('change', () => {
    if (key.checked) localStorage.removeItem(KEY_IS_OFF);
    else localStorage.setItem(KEY_IS_OFF, '1');
  });
}

// Browsers give the clipboard only to pages that came by https.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    const status = button.parentElement?.querySelector('[role=status]');
    try {
      await navigator.clipboard.writeText(button.dataset.copy ?? '');
      if (status) status.textContent = 'Kopiert.';
    } catch {
      if (status) status.textContent = 'Der Browser erlaubt das Kopieren nicht.';
    }
  });
}
