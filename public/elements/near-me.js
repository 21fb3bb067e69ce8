// @ts-check
/**
 * `<near-me>` around a hidden button in a search form: asks the browser where it is and searches from there.
 * The position is rounded to two decimals (about a kilometre) before it leaves the browser, and only when the button is
 * pressed. Without this script, or without a position to be had, the button stays hidden.
 */

const decimals = 2;
const patience = 10_000;
/** A position this old, in milliseconds, is still where somebody is. */
const freshEnough = 5 * 60_000;

/** @type {Record<number, string>} */
const refusals = {
  1: 'Du har ikke givet lov til at bruge din placering. Skriv en by eller et postnummer i stedet.',
  2: 'Vi kunne ikke finde din placering. Skriv en by eller et postnummer i stedet.',
  3: 'Det tog for lang tid at finde din placering. Prøv igen, eller skriv en by eller et postnummer.',
};

class NearMe extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    if (!button || !status || !('geolocation' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      status.textContent = 'Finder din placering …';
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          status.textContent = 'Viser klinikker nær dig …';
          this.#search(coords);
        },
        ({ code }) => {
          status.textContent = refusals[code] ?? refusals[2] ?? '';
        },
        { enableHighAccuracy: false, timeout: patience, maximumAge: freshEnough },
      );
    });
  }

  /** The form's own address with everything that was filled in but the place. @param {GeolocationCoordinates} coords */
  #search({ latitude, longitude }) {
    const form = this.closest('form');
    if (!form) return;
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) {
      if (name !== 'hvor' && typeof value === 'string' && value.trim()) address.searchParams.set(name, value);
    }
    address.searchParams.set('naer', `${latitude.toFixed(decimals)},${longitude.toFixed(decimals)}`);
    location.assign(address);
  }
}

customElements.define('near-me', NearMe);
