import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DangerCard, type OnCall } from './danger-card.tsx';
import { ReviewLine } from './review-line.tsx';
import { SourceList } from './source-list.tsx';
import { TableOfContents } from './table-of-contents.tsx';

const step = (...signs: string[]) => ({ signs, meanwhile: null });
const danger = {
  now: { signs: ['Du kan ikke tisse.'], meanwhile: 'Bliv liggende.' },
  today: step('Du har feber.'),
  days: step('Du taber dig.'),
};
const line = { name: 'Lægevagten', number: '70110707', label: '70 11 07 07', from: null, until: null };
const south: OnCall = { name: 'Region Syddanmark', urgentLine: line, urgentNote: null };
const east: OnCall = {
  name: 'Region Østdanmark',
  urgentLine: null,
  urgentNote: 'Se nummeret på sundhed.dk.',
};

test('danger signs are three cards of their own urgency, and their only links are telephone numbers', () => {
  const html = renderToStaticMarkup(
    <DangerCard danger={danger} title="Faresignaler ved iskias" lines={[south, east]} />,
  );
  expect(html.match(/<section [^>]*care-card care-card-(now|today|days)/g)).toHaveLength(3);
  expect(html).toContain('Du kan ikke tisse.');
  expect(html).toContain('Bliv liggende.');
  expect(html).toContain('<a href="tel:112" class="care-call">Ring 112</a>');
  expect(html).toContain('Region Syddanmark: <a href="tel:70110707">Lægevagten 70 11 07 07</a>');
  expect(html).toContain('Se nummeret på sundhed.dk.');
  const links = html.match(/href="[^"]*"/g) ?? [];
  expect(links.length).toBeGreaterThan(1);
  expect(links.filter((href) => !href.startsWith('href="tel:'))).toEqual([]);
});

test('a reader whose region is known gets its number to press, and others may say where they are', () => {
  const ask = { action: '/lidelser/iskias', where: '' };
  const known = renderToStaticMarkup(
    <DangerCard danger={danger} title="Faresignaler" lines={[south]} ask={ask} />,
  );
  expect(known).toContain('<a href="tel:70110707" class="care-call">Lægevagten 70 11 07 07</a>');
  const unknown = renderToStaticMarkup(
    <DangerCard danger={danger} title="Faresignaler" lines={[south, east]} ask={ask} />,
  );
  expect(unknown).toMatch(
    /<form [^>]*action="\/lidelser\/iskias#faresignaler-today" method="get".*name="hvor"/,
  );
  expect(unknown).not.toContain('href="tel:70110707" class="care-call"');
});

test('on a finder page the lower two steps fold, and what is urgent never does', () => {
  const html = renderToStaticMarkup(
    <DangerCard danger={danger} title="Faresignaler" lines={[south]} compact />,
  );
  const [, now = '', today = ''] = html.split('care-card care-card-');
  expect(now).not.toContain('<details');
  expect(today).toContain('<details');
});

test('a step without signs has no card', () => {
  const html = renderToStaticMarkup(<DangerCard danger={{ ...danger, days: step() }} title="Faresignaler" />);
  expect(html).not.toContain('care-card-days');
});

test('a text that no professional has read says so, and one that has says who and when', () => {
  const facts = {
    author: 'Redaktionen',
    review: null,
    published: '2025-02-19',
    updated: '2025-05-08',
    nextReview: '2027-05-08',
    minutes: 9,
  };
  const unread = renderToStaticMarkup(<ReviewLine article={facts} />);
  expect(unread).toContain('Skrevet af Redaktionen');
  expect(unread).toContain('9 min. læsetid');
  expect(unread).toContain('Ingen fagperson har gennemgået teksten endnu');
  expect(unread).toContain('Opdateret <time dateTime="2025-05-08">8. maj 2025</time>');
  expect(unread).toContain('Skal læses igen senest <time dateTime="2027-05-08">8. maj 2027</time>');
  const review = { reviewer: 'En Fagperson', authorisationId: '0AB12', date: '2026-03-04', hash: '' };
  const read = renderToStaticMarkup(<ReviewLine article={{ ...facts, review }} />);
  expect(read).toContain(
    'Gennemgået af En Fagperson (autorisations-ID 0AB12) <time dateTime="2026-03-04">4. marts 2026</time>',
  );
  expect(read).not.toContain('Ingen fagperson');
});

test('a source is listed with everything that is known of it', () => {
  const source = {
    key: 'nkr',
    number: 1,
    anchor: 'kilde-nkr',
    title: 'Guideline',
    publisher: 'Sundhedsstyrelsen',
    year: 2016,
    id: 'NKR 5',
    url: 'https://sst.dk/nkr',
    strength: 'Stærkt grundlag: retningslinje',
    language: 'en',
  };
  const html = renderToStaticMarkup(<SourceList sources={[source]} />);
  expect(html).toContain(
    '<li id="kilde-nkr"><a href="https://sst.dk/nkr" rel="noopener" lang="en">Guideline</a>. Sundhedsstyrelsen, 2016, NKR 5. Stærkt grundlag: retningslinje.</li>',
  );
  expect(renderToStaticMarkup(<SourceList sources={[]} />)).toBe('');
});

test('the contents link the parts of a text, not their subheadings', () => {
  const headings = [
    { id: 'a', text: 'Første', depth: 2 },
    { id: 'b', text: 'Under', depth: 3 },
    { id: 'c', text: 'Anden', depth: 2 },
  ];
  const html = renderToStaticMarkup(<TableOfContents headings={headings} />);
  expect(html).toContain('På denne side');
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="#a"', 'href="#c"']);
});
