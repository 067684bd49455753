import { composeMail } from '~/platform/mail/compose-mail';
import type { Mail } from '~/platform/mail/mailer';

export const VERIFY_HOURS = 24;
export const RESET_MINUTES = 60;
export const LOG_IN_MINUTES = 15;
export const EMAIL_HOURS = 24;

/** Finishes a sign-up. @param link to the page that confirms it. */
export function signUpMail(to: string, link: string): Mail {
  return composeMail(to, 'Finish your CVstomize account', [
    'You asked for a CVstomize account with this address. Open this link and press the button to finish:',
    { href: link, label: 'Finish my account' },
    `The link works once, for ${VERIFY_HOURS} hours. If you open it on another device, it asks for the password you chose.`,
    'If you did not ask for this, leave it: without the link there is no account.',
  ]);
}

/** To the owner of an address somebody tried to sign up with. */
export function alreadySignedUpMail(to: string, links: { logIn: string; forgotten: string }): Mail {
  return composeMail(to, 'You already have a CVstomize account', [
    'Somebody, probably you, asked for a CVstomize account with this address. There is one already, and nothing about it was changed.',
    { href: links.logIn, label: 'Log in' },
    'What you have made as a guest moves to your account when you log in on the same device.',
    { href: links.forgotten, label: 'Choose a new password' },
    'If it was not you, there is nothing to do.',
  ]);
}

/** Leads to the page on which a new password is chosen. */
export function resetMail(to: string, link: string): Mail {
  return composeMail(to, 'Choose a new CVstomize password', [
    'Somebody, probably you, asked for a new password for this address. Choose it here:',
    { href: link, label: 'Choose a new password' },
    `The link works once, for ${RESET_MINUTES} minutes. If it was not you, leave it: your password stays as it is.`,
  ]);
}

/** Tells the owner that their password is another one now. */
export function passwordChangedMail(to: string, forgotten: string): Mail {
  return composeMail(to, 'Your CVstomize password was changed', [
    'The password of your CVstomize account was changed, and your other sessions were ended.',
    'If it was not you, choose a new one now:',
    { href: forgotten, label: 'Choose a new password' },
  ]);
}

/** Leads in without a password, e.g. where too many wrong ones were tried. */
export function logInLinkMail(to: string, link: string): Mail {
  return composeMail(to, 'Log in to CVstomize', [
    'Somebody, probably you, asked to log in by mail with this address. Open this link and press the button:',
    { href: link, label: 'Log in' },
    `The link works once, for ${LOG_IN_MINUTES} minutes. If it was not you, leave it: nobody gets in without the link.`,
  ]);
}

/** Tells the owner that somebody got in with a browser that was not there before. */
export function newLogInMail(
  to: string,
  browser: string,
  links: { account: string; forgotten: string },
): Mail {
  return composeMail(to, 'A new log-in to your CVstomize account', [
    `Somebody logged in to your CVstomize account with a browser that was not used for it before: ${browser}.`,
    'If it was you, there is nothing to do. If not, choose a new password now: it ends every session.',
    { href: links.forgotten, label: 'Choose a new password' },
    { href: links.account, label: 'See where you are logged in' },
  ]);
}

/** Tells the owner that strangers can download one of their resumes now. */
export function shareLinkMail(to: string, resumes: string): Mail {
  return composeMail(to, 'A link to your resume that lets others download it', [
    'A link to one of your resumes was made. Whoever has it can download the PDF.',
    'If it was not you, end the link on the page of the resume, under “Sharing”, and choose a new password:',
    { href: resumes, label: 'Your resumes' },
  ]);
}

/** Tells the owner that log-ins ask for a code now. */
export function authenticatorAddedMail(to: string, account: string): Mail {
  return composeMail(to, 'Your CVstomize account asks for a code now', [
    'A second step was set up for your CVstomize account: whoever logs in needs it too.',
    'If it was not you, somebody else is logged in. Answer this mail, and choose a new password.',
    { href: account, label: 'See where you are logged in' },
  ]);
}

/** Tells the owner that a device of theirs logs in without a password. */
export function passkeyAddedMail(to: string, passkeys: string): Mail {
  return composeMail(to, 'A passkey was added to your CVstomize account', [
    'A passkey was added to your CVstomize account: the device that has it logs in without a password.',
    'If it was not you, remove it and choose a new password.',
    { href: passkeys, label: 'Your passkeys' },
  ]);
}

/** Tells the owner that a program may act for them. */
export function tokenCreatedMail(to: string, tokens: string): Mail {
  return composeMail(to, 'A token for your CVstomize account was made', [
    'A token was made for your CVstomize account: a program that has it acts for you.',
    'If it was not you, revoke it and choose a new password.',
    { href: tokens, label: 'Your tokens' },
  ]);
}

/** Tells the owner that log-ins ask for no code any more. */
export function authenticatorRemovedMail(to: string, forgotten: string): Mail {
  return composeMail(to, 'The second step of your CVstomize account was removed', [
    'A second step of your CVstomize account was removed.',
    'If it was not you, choose a new password now: it ends every session.',
    { href: forgotten, label: 'Choose a new password' },
  ]);
}

/** To the address an account has: the change needs its owner's yes. */
export function changeFromMail(to: string, newAddress: string, link: string): Mail {
  return composeMail(to, 'Change the address of your CVstomize account?', [
    `Somebody, probably you, wants to change the address of your CVstomize account to ${newAddress}. It is changed once you say yes here and at the new address:`,
    { href: link, label: 'Yes, change it' },
    `The link works once, for ${EMAIL_HOURS} hours. If it was not you, leave it and choose a new password: somebody is logged in as you.`,
  ]);
}

/** To the address an account is to have: whoever reads it there has it. */
export function changeToMail(to: string, link: string): Mail {
  return composeMail(to, 'Use this address for CVstomize?', [
    'Somebody, probably you, wants to use this address for their CVstomize account.',
    { href: link, label: 'Yes, use it' },
    `The link works once, for ${EMAIL_HOURS} hours. If it was not you, leave it: without the link the address is not used.`,
  ]);
}

/** To the owner of an address that somebody wants for another account. */
export function addressTakenMail(to: string): Mail {
  return composeMail(to, 'This address has a CVstomize account already', [
    'Somebody, perhaps you, wants to use this address for another CVstomize account. It has one already, so nothing was changed.',
    'To use it there, delete the account of this address first. If it was not you, there is nothing to do.',
  ]);
}

/** To both addresses, once it is done. */
export function addressChangedMail(to: string): Mail {
  return composeMail(to, 'The address of your CVstomize account was changed', [
    'The address of your CVstomize account was changed, as was confirmed at both addresses. Log in with the new one from now on.',
    'If it was not you, please answer this mail.',
  ]);
}

/** The last mail: everything of theirs is gone. */
export function deletedMail(to: string): Mail {
  return composeMail(to, 'Your CVstomize account was deleted', [
    'Your CVstomize account and everything in it was deleted, as was asked for on the account’s page with your password.',
    'If it was not you, please answer this mail. What was deleted cannot be brought back.',
  ]);
}
