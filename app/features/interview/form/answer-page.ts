import { enhanceAnswerForm } from './enhance-answer-form';

/** The whole script of a question page that was loaded as a document. */
const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
if (form !== null) enhanceAnswerForm(form);
