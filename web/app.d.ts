import type { Choices } from '#lib/choices.ts';
import type { Viewer } from '#lib/viewer.ts';

declare global {
  namespace App {
    interface PageData {
      /** The part of a page that a keyboard wants first. */
      skip?: { id: string; words: string };
    }
    interface Locals {
      viewer: Viewer | null;
      choices: Choices;
    }
  }
}
