export interface Note {
  line: number | null;
  message: string;
  remedy: string;
}

/** What an editor should mend in the article that is shown; only while the portal is developed. */
export function EditorNotes({
  file,
  notes,
  figures,
}: {
  file: string;
  notes: readonly Note[];
  figures: string;
}) {
  return (
    <aside aria-label="Redaktørens noter" className="editor-notes no-print">
      <p>
        <strong>{notes.length ? `${notes.length} ting at rette` : 'Alt er i orden'}</strong> i {file}.{' '}
        {figures}
      </p>
      <ul lang="en">
        {notes.map(({ line, message, remedy }) => (
          <li key={`${line} ${message}`}>
            {line === null ? '' : `Line ${line}: `}
            {message}; {remedy}
          </li>
        ))}
      </ul>
    </aside>
  );
}
