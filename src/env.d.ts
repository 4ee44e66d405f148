interface ImportMetaEnv {
  /** Absolute path of the content folder. */
  readonly CONTENT_DIR: string;
  /** Whether the site has a public address; until then SITE is the local one. */
  readonly SITE_IS_KNOWN: boolean;
}
