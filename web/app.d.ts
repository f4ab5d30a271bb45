import type { Choices } from '#lib/choices.ts';
import type { Viewer } from '#lib/viewer.ts';

declare global {
  namespace App {
    interface Locals {
      viewer: Viewer | null;
      choices: Choices;
    }
  }
}
