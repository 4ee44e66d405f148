import type { Forge } from '../inquiry/model.ts';

/** What the buttons of a forge's editor are called, on the way from a text to a proposal. */
interface ForgeWords {
  name: string;
  /** Button that ends the writing; none where what follows stands below the text. */
  save?: string;
  /** Choice that keeps the main branch as it is. */
  branch: string;
  /** Button that makes the proposal, and the one on the page after it. */
  propose: string;
  open: string;
}

/** GitHub and GitLab in English, as they come; Forgejo in German (its `options/locale/locale_de-DE.ini`). */
export const FORGE_WORDS: Readonly<Record<Forge['art'], ForgeWords>> = {
  github: {
    name: 'GitHub',
    save: 'Commit changes…',
    branch: 'Create a new branch for this commit and start a pull request',
    propose: 'Propose changes',
    open: 'Create pull request',
  },
  forgejo: {
    name: 'Forgejo',
    branch: 'Einen neuen Branch für diesen Commit erstellen und einen Pull-Request starten',
    propose: 'Dateiänderung vorschlagen',
    open: 'Pull-Request erstellen',
  },
  gitlab: {
    name: 'GitLab',
    save: 'Commit changes',
    branch: 'Commit to a new branch',
    propose: 'Commit changes',
    open: 'Create merge request',
  },
};
