import type { ReactNode } from 'react';
import { ElementScript } from '#components/ui/element-script.tsx';

interface SuggestionsAttributes {
  src: string;
  children: ReactNode;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'search-suggestions': SuggestionsAttributes;
    }
  }
}

/**
 * A search field that suggests while a person types, where there is script (`public/elements/search-suggestions.js`),
 * and is an ordinary field where there is none. `src` answers `?q=` with a bare array of `{ name, … }`, best first.
 *
 * What the element makes of it: the input gets `role="combobox"`, `aria-autocomplete="list"`, `aria-expanded`,
 * `aria-controls` and `aria-activedescendant`; behind it comes `<ul role="listbox" class="suggestions">` with
 * `<li role="option" aria-selected>`, and a polite status with the number of suggestions. Label and hint stay.
 */
export function Combobox({
  src,
  id,
  name,
  label,
  hint,
  value = '',
}: {
  src: '/api/v1/places' | '/api/v1/conditions';
  id: string;
  name: string;
  label: string;
  hint?: string;
  value?: string;
}) {
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <search-suggestions src={src}>
        <input
          id={id}
          name={name}
          type="search"
          defaultValue={value}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="input"
        />
      </search-suggestions>
      <ElementScript name="search-suggestions" />
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
