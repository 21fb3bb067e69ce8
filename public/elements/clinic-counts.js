// @ts-check
/**
 * `<clinic-counts>` tells the portal what it cannot see: that somebody taps a clinic's telephone, mail, website or
 * booking, and that a page which the browser fetched early is now looked at. What is sent is a kind and a clinic, nothing
 * of the reader; without this script it is not counted, and everything works.
 */

const address = '/api/tal';

/** @param {string[][]} counts kinds and clinics */
function send(counts) {
  if (counts.length > 0) navigator.sendBeacon?.(address, new URLSearchParams(counts));
}

/** Fetched before somebody wanted it: the portal has not counted it. */
function cameEarly() {
  const [visit] = performance.getEntriesByType('navigation');
  return (
    Reflect.get(visit ?? {}, 'deliveryType') === 'navigational-prefetch' ||
    Reflect.get(visit ?? {}, 'activationStart') > 0
  );
}

class ClinicCounts extends HTMLElement {
  connectedCallback() {
    document.addEventListener('click', this);
    document.addEventListener('auxclick', this);
    if (Reflect.get(document, 'prerendering')) document.addEventListener('prerenderingchange', this);
    else if (cameEarly()) this.#tellPage();
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'prerenderingchange') this.#tellPage();
    else if (!(event instanceof MouseEvent) || event.button < 2) this.#tellTap(event.target);
  }

  /** @param {EventTarget | null} target */
  #tellTap(target) {
    const link = target instanceof Element ? target.closest('a[data-counts]') : null;
    const what = link?.getAttribute('data-counts');
    const clinic = this.getAttribute('clinic');
    if (what && clinic) send([[what, clinic]]);
  }

  /** A clinic's own page was opened; on any other, the clinics it leads to were shown. */
  #tellPage() {
    const clinic = this.getAttribute('clinic');
    send(clinic ? [['opened', clinic]] : clinicsHere().map((slug) => ['shown', slug]));
  }
}

function clinicsHere() {
  const slugs = new Set();
  for (const link of document.querySelectorAll('a[href^="/klinik/"]')) {
    const [, slug] = /^\/klinik\/([a-z0-9-]+)$/.exec(link.getAttribute('href') ?? '') ?? [];
    if (slug) slugs.add(slug);
  }
  return [...slugs];
}

customElements.define('clinic-counts', ClinicCounts);
