const long = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });

/** A date as Danes write it ('8. maj 2025'), readable by machines too. */
export function DanishDate({ iso }: { iso: string }) {
  return <time dateTime={iso}>{long.format(new Date(`${iso}T00:00:00Z`))}</time>;
}
