/** What a story line says: nothing is added, and what it does not say is null. */
export interface Story {
  title: string;
  persona: string | null;
  benefit: string | null;
}

const forms = [
  /^as\s(?:an?\s|the\s)?\s*(\S.*?),?\s(I\swant\s.*)$/i,
  /^as\s(?:an?\s|the\s)?\s*(\S.*?),\s((?:I\b|would\slike\s).*)$/i,
];
const wish = /^(?:I\s)?(?:want|need|would\slike)\s(?:to\s)?(?=\S)/i;
const reason = /,?\sso\sthat\b,?\s*/i;

/** Reads "As a <role>, I want <wish>, so that <benefit>"; a line of another form is its own title. */
export function readStory(line: string): Story {
  const text = line.replace(/\s+/g, ' ').trim();
  const [, persona, clause] = forms.map((form) => form.exec(text)).find((matched) => matched !== null) ?? [];
  if (!persona || !clause) return { title: text, persona: null, benefit: null };
  const { wanted, benefit } = splitBenefit(clause);
  const title = withoutFullStop(wanted.replace(wish, ''));
  return title === '' ? { title: text, persona: null, benefit: null } : { title: capitalised(title), persona, benefit };
}

function splitBenefit(clause: string): { wanted: string; benefit: string | null } {
  const at = reason.exec(clause);
  if (!at) return { wanted: clause, benefit: null };
  const benefit = withoutFullStop(clause.slice(at.index + at[0].length));
  return { wanted: clause.slice(0, at.index), benefit: benefit === '' ? null : benefit };
}

function withoutFullStop(text: string): string {
  return text.replace(/,?\.?$/, '').trim();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
