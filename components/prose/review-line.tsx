import type { Article } from '#lib/articles/article.ts';
import { DanishDate } from './danish-date.tsx';

interface Props {
  /** A page of this site that says who the author is. */
  authorPage?: string | null;

  article: Pick<Article, 'author' | 'review' | 'published' | 'updated' | 'nextReview' | 'minutes'>;
}

/** Who wrote the text, who vouches for it, how old it is, and when it is due to be read again. */
export function ReviewLine({
  authorPage = null,
  article: { author, review, published, updated, nextReview, minutes },
}: Props) {
  return (
    <ul className="review-line">
      <li>
        {author ? 'Skrevet af ' : 'Forfatteren er ikke oplyst'}
        {author && (authorPage ? <a href={authorPage}>{author}</a> : author)}
      </li>
      {review ? (
        <li>
          Gennemgået af {review.reviewer} (autorisations-ID {review.authorisationId}){' '}
          <DanishDate iso={review.date} />
        </li>
      ) : (
        <li>Ingen fagperson har gennemgået teksten endnu</li>
      )}
      {updated ? (
        <li>
          Opdateret <DanishDate iso={updated} />
        </li>
      ) : (
        published && (
          <li>
            Udgivet <DanishDate iso={published} />
          </li>
        )
      )}
      {nextReview && (
        <li>
          Skal læses igen senest <DanishDate iso={nextReview} />
        </li>
      )}
      <li>{minutes} min. læsetid</li>
    </ul>
  );
}
