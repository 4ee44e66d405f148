/** The script of the editor's page: the editor is large and comes after the words that ask for patience. */
const settings = document.querySelector('#einstellungen')?.textContent ?? '';
const notice = document.querySelector<HTMLElement>('#hinweis');
const status = document.querySelector<HTMLElement>('#stand');

try {
  const { startEditor } = await import('./start.ts');
  await startEditor(JSON.parse(settings));
  if (notice) notice.hidden = true;
} catch (error) {
  if (status) status.textContent = 'Der Editor ließ sich nicht laden. Bitte laden Sie die Seite neu.';
  throw error;
}
