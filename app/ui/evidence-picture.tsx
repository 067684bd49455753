/**
 * The idea of the product in one picture: a resume with one line marked, and the answer it rests
 * on. Drawn from text, so that it is sharp at any size and follows the page's fonts.
 */
export function EvidencePicture() {
  return (
    <figure className="evidence-picture">
      <div className="picture-sheet" aria-hidden="true">
        <p className="picture-name">Marta Wielgosz</p>
        <p className="picture-contact">Carlisle &nbsp;|&nbsp; marta.wielgosz@example.org</p>
        <p className="picture-heading">Work experience</p>
        <p className="picture-employer">Harlow Dairy</p>
        <p className="picture-role">
          <span>Maintenance Electrician</span>
          <span>Apr 2019 – Present</span>
        </p>
        <ul className="picture-lines">
          <li>
            <mark>
              Cut unplanned stops on line 2 from <b>14 a month to 3</b>
            </mark>
          </li>
          <li>
            <i />
            <i />
          </li>
          <li>
            <i />
          </li>
        </ul>
        <p className="picture-heading">Education</p>
        <ul className="picture-lines">
          <li>
            <i />
            <i />
          </li>
        </ul>
      </div>
      <figcaption className="picture-slip">
        <p className="picture-slip-title">
          <span className="visually-hidden">
            The line “Cut unplanned stops on line 2 from 14 a month to 3” of a resume, and below it
            the answer it{' '}
          </span>
          <span>Rests on your answer to question 4</span>
        </p>
        <blockquote>
          line 2 the big filler kept stopping, nearly every shift … unplanned stops on line 2 went
          from <b>14 a month to 3</b>. stayed there the whole year
        </blockquote>
      </figcaption>
    </figure>
  );
}
