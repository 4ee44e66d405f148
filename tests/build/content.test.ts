import { describe, expect, it } from 'vitest';
import { refuseUnfinished } from '../../src/build/content.ts';

describe('refuseUnfinished', () => {
  it('lists everything that is missing for a release', () => {
    expect(() => refuseUnfinished({ isRelease: true, siteUrlIsKnown: false }, ['Anschrift des Anbieters'])).toThrow(
      'Mit RELEASE=1 darf nichts fehlen. Es fehlt:\n  – Anschrift des Anbieters\n  – die Adresse der Website (adresse in website.yaml oder SITE_URL)',
    );
  });

  it('lets an everyday build pass with gaps, and a release without any', () => {
    refuseUnfinished({ isRelease: false, siteUrlIsKnown: false }, ['Anschrift des Anbieters']);
    refuseUnfinished({ isRelease: true, siteUrlIsKnown: true }, []);
  });
});
