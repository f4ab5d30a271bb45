/** Something one can do about what a notice says. */
export type Remedy = { words: string; act: () => void };

/** `bad` is read out at once and stays until it is closed; `good` leaves by itself. */
export type Notice = { id: number; tone: 'good' | 'bad'; text: string; remedy: Remedy | null };

const stay = 5_000;
const stayToAct = 20_000;

class NoticeBoard {
  #shown = $state<Notice[]>([]);
  #count = 0;

  get shown(): readonly Notice[] {
    return this.#shown;
  }

  say(text: string, remedy: Remedy | null = null) {
    const { id } = this.#add({ tone: 'good', text, remedy });
    setTimeout(() => this.close(id), remedy ? stayToAct : stay);
  }

  refuse(text: string, remedy: Remedy | null = null) {
    this.#add({ tone: 'bad', text, remedy });
  }

  close(id: number) {
    this.#shown = this.#shown.filter((notice) => notice.id !== id);
  }

  #add(said: Omit<Notice, 'id'>) {
    const notice = { ...said, id: ++this.#count };
    this.#shown = [...this.#shown.filter((other) => other.text !== said.text), notice].slice(-3);
    return notice;
  }
}

/** What the program has to say to the person, above any page. */
export const notices = new NoticeBoard();
