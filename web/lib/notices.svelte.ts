/** `bad` is read out at once and stays until it is closed; `good` leaves by itself. */
export type Notice = { id: number; tone: 'good' | 'bad'; text: string };

const stay = 5_000;

class NoticeBoard {
  #shown = $state<Notice[]>([]);
  #count = 0;

  get shown(): readonly Notice[] {
    return this.#shown;
  }

  say(text: string) {
    const { id } = this.#add('good', text);
    setTimeout(() => this.close(id), stay);
  }

  refuse(text: string) {
    this.#add('bad', text);
  }

  close(id: number) {
    this.#shown = this.#shown.filter((notice) => notice.id !== id);
  }

  #add(tone: Notice['tone'], text: string) {
    const notice = { id: ++this.#count, tone, text };
    this.#shown = [...this.#shown.filter((other) => other.text !== text), notice].slice(-3);
    return notice;
  }
}

/** What the program has to say to the person, above any page. */
export const notices = new NoticeBoard();
