// @ts-check
/**
 * `<search-suggestions src="/api/v1/places">` around a text field: suggests while somebody types.
 * The ARIA combobox with a list (WAI-ARIA Authoring Practices, 'editable combobox with list autocomplete'): focus stays in the
 * field, arrows move through the list, Enter or a click takes a suggestion, Escape closes. Without this script the field is a
 * field; when the list cannot be had, too. What is typed goes to `src` and nowhere else.
 */

/** @typedef {{ slug: string, kind: string, name: string }} Suggestion */

/** Fewer letters begin too many words. */
const fewestLetters = 2;
/** Milliseconds without a key before the server is asked. */
const pause = 120;

/** What tells two of one name apart. @type {Record<string, string>} */
const kinds = {
  country: 'Hele landet',
  online: 'Online',
  region: 'Region',
  landscape: 'Landsdel',
  municipality: 'Kommune',
  city: 'By',
  town: 'By',
  district: 'Postdistrikt',
  quarter: 'Bydel',
  island: 'Ø',
  condition: 'Lidelse',
  specialty: 'Område',
};

class SearchSuggestions extends HTMLElement {
  /** @type {HTMLInputElement | null} */
  #field = null;
  #list = document.createElement('ul');
  #status = document.createElement('p');
  #active = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer = undefined;
  /** @type {AbortController | null} */
  #asking = null;

  connectedCallback() {
    // Not before somebody comes: where React takes up a page, it must find the markup as the server wrote it.
    this.addEventListener('focusin', () => this.#begin(), { once: true });
    if (this.contains(document.activeElement)) this.#begin();
  }

  #begin() {
    const field = this.querySelector('input');
    // Moved within the page, it is connected a second time.
    if (!field || this.#field) return;
    this.#field = field;
    this.#list.id = `${field.id}-forslag`;
    this.#list.className = 'suggestions';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Forslag');
    this.#list.hidden = true;
    this.#status.className = 'sr-only';
    this.#status.setAttribute('role', 'status');
    this.append(this.#list, this.#status);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.#list.id);
    field.setAttribute('aria-expanded', 'false');
    field.addEventListener('input', (event) => {
      // A letter that is still being put together is no word yet.
      if (!(event instanceof InputEvent && event.isComposing)) this.#later();
    });
    field.addEventListener('compositionend', () => this.#later());
    field.addEventListener('keydown', (event) => this.#key(event));
    field.addEventListener('blur', () => this.#close());
    field.form?.addEventListener('submit', () => this.#close());
    // Pressing a suggestion must not take the focus out of the field, which would close the list before the click.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
      if (option) this.#take(this.#options.indexOf(option));
    });
  }

  disconnectedCallback() {
    this.#close();
  }

  get #options() {
    return [...this.#list.children];
  }

  get #isOpen() {
    return !this.#list.hidden;
  }

  #later() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const words = this.#field?.value.trim() ?? '';
    if (words.length < fewestLetters) this.#close();
    else this.#timer = setTimeout(() => this.#ask(words), pause);
  }

  /** @param {string} words */
  async #ask(words) {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const answer = await fetch(`${this.getAttribute('src')}?q=${encodeURIComponent(words)}`, {
        signal: asking.signal,
        headers: { accept: 'application/json' },
      });
      /** @type {unknown} */
      const found = answer.ok ? await answer.json() : [];
      if (asking.signal.aborted) return;
      this.#show(Array.isArray(found) ? found : []);
    } catch {
      // Out of reach, or asked again meanwhile: the field works on without a list.
      if (!asking.signal.aborted) this.#close();
    }
  }

  /** @param {Suggestion[]} suggestions */
  #show(suggestions) {
    if (document.activeElement !== this.#field) return this.#close();
    if (!suggestions.length) {
      this.#close();
      this.#status.textContent = 'Ingen forslag. Du kan søge alligevel.';
      return;
    }
    this.#list.replaceChildren(...suggestions.map((suggestion, index) => this.#option(suggestion, index)));
    this.#list.hidden = false;
    this.#field?.setAttribute('aria-expanded', 'true');
    this.#move(-1);
    this.#status.textContent = `${suggestions.length} forslag. Brug pil op og ned.`;
  }

  /** @param {Suggestion} suggestion @param {number} index */
  #option({ name, kind }, index) {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.name = name;
    const [title, detail] = [document.createElement('span'), document.createElement('span')];
    title.textContent = name;
    detail.textContent = kinds[kind] ?? '';
    option.append(title, detail);
    return option;
  }

  /** @param {number} to index of the option, -1 for none */
  #move(to) {
    this.#active = to;
    for (const [index, option] of this.#options.entries()) {
      option.setAttribute('aria-selected', String(index === to));
      if (index === to) option.scrollIntoView({ block: 'nearest' });
    }
    const option = this.#options[to];
    if (option) this.#field?.setAttribute('aria-activedescendant', option.id);
    else this.#field?.removeAttribute('aria-activedescendant');
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    const last = this.#options.length - 1;
    const isChosen = this.#isOpen && this.#active >= 0;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.#isOpen) return this.#later();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // Past either end is the field itself, and after it the other end.
      const next = this.#active + step;
      this.#move(next > last ? -1 : next < -1 ? last : next);
    } else if (isChosen && event.key === 'Home') {
      event.preventDefault();
      this.#move(0);
    } else if (isChosen && event.key === 'End') {
      event.preventDefault();
      this.#move(last);
    } else if (isChosen && event.key === 'Enter') {
      // The first Enter takes the suggestion, the next one sends the form.
      event.preventDefault();
      this.#take(this.#active);
    } else if (isChosen && event.key === 'Tab') {
      this.#take(this.#active);
    } else if (this.#isOpen && event.key === 'Escape') {
      // A search field would empty itself.
      event.preventDefault();
      this.#close();
    }
  }

  /** @param {number} index */
  #take(index) {
    const option = this.#options[index];
    if (!(option instanceof HTMLElement) || !this.#field) return;
    this.#field.value = option.dataset.name ?? this.#field.value;
    this.#close();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#status.textContent = '';
    this.#field?.setAttribute('aria-expanded', 'false');
    this.#move(-1);
  }
}

customElements.define('search-suggestions', SearchSuggestions);
