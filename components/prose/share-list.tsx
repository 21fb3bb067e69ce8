/** Ways to hand an article on that ask no other site for anything: a letter, a message, the plain text. */
export function ShareList({ title, url, plain }: { title: string; url: string; plain: string }) {
  const subject = encodeURIComponent(title);
  const body = encodeURIComponent(`${title}\n${url}`);
  return (
    <ul aria-label="Del siden" className="share-list no-print">
      <li>
        <a href={`mailto:?subject=${subject}&body=${body}`}>Send på mail</a>
      </li>
      <li>
        <a href={`sms:?&body=${body}`}>Send som sms</a>
      </li>
      <li>
        <a href={plain}>Læs som ren tekst</a>
      </li>
    </ul>
  );
}
