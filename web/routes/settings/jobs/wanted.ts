/** The choice of those whose file is none of the kinds that are known. */
export const ownMapping = 'own';

/** The choice of those who say on the next page what the columns of their file mean. */
export const ownColumns = 'columns';

/** What somebody wants to bring in. */
export interface Wanted {
  readonly files: readonly File[];
  readonly kind: string;
  readonly mapping: File | null;
  readonly storyboard: string;
  readonly dryRun: boolean;
}

const filesOf = (form: FormData, name: string) =>
  form.getAll(name).filter((one): one is File => one instanceof File && one.size > 0);

/** What a form says, or the sentence for what it lacks. */
export function wantedIn(form: FormData): Wanted | string {
  const files = filesOf(form, 'file');
  const [mapping = null] = filesOf(form, 'mapping');
  const kind = String(form.get('kind') ?? '');
  if (files.length === 0) return 'Choose a file that is not empty.';
  if (kind === ownMapping && !mapping) return 'Choose the file of your mapping too.';
  const storyboard = String(form.get('storyboard') ?? '').trim();
  return { files, kind, mapping, storyboard, dryRun: form.get('dryRun') === 'yes' };
}
