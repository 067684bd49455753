/** Office, administration and office software. */
export const office = `
# skill
administration | office administration, administrative support, administrative work, clerical work, admin support, general administration, administrative tasks
office management
reception duties | receptionist duties, reception work
diary management | calendar management, managing diaries, scheduling meetings
appointment scheduling | scheduling appointments, booking appointments
minute taking | taking minutes, meeting minutes
filing | file management, record filing
document management
records management | record keeping, record-keeping, keeping records
correspondence | business correspondence
proofreading | proof reading
copy typing | typing
touch typing | fast typing
audio typing
shorthand
transcription
mail handling | post handling, mailroom operations
photocopying and scanning | photocopying, scanning documents
switchboard operation | switchboard
travel coordination
executive assistance | executive support, pa duties
meeting coordination | organising meetings
spreadsheets | spreadsheet
presentations? | preparing presentations
report writing | writing reports, reporting writing
word processing
database entry | data input, data inputting
expense reports | expenses processing
office supplies ordering
invoicing | invoice processing, processing invoices
event scheduling
front office management
virtual assistance
bilingual administration
business administration
business support
internal communications | internal communication
translation | translating, translations
interpreting? | interpretation services
localization services
technical drawing filing
research?
reporting?
documentation?
scheduling?
planning?
coordination?
administrative responsibilities?
# tool
Microsoft Office | ms office, ms-office, microsoft office suite, ms office suite, office suite, ms office package, microsoft office applications
Microsoft 365 | o365, m365, ms 365, office 365, office365
Microsoft Excel = microsoft excel | ms excel, Excel~, excel spreadsheets, advanced excel, excel skills, excel?
Microsoft Word = microsoft word | ms word, Word~
Microsoft PowerPoint = microsoft powerpoint | powerpoint, ms powerpoint, power point
Microsoft Outlook = microsoft outlook | ms outlook, Outlook~
Microsoft Access = microsoft access | ms access, Access!
Microsoft Teams | ms teams, Teams!
OneNote
OneDrive
Microsoft Visio | visio, ms visio
Microsoft Publisher | ms publisher
Google Workspace | g suite, gsuite, google suite, google apps
Google Sheets
Google Docs
Google Drive
Google Calendar
Gmail
LibreOffice | openoffice, open office
Zoom^
Slack^
Webex
Skype
Dropbox
DocuSign
Adobe Acrobat | Acrobat^
Notion^
Asana
Monday.com
ClickUp
Basecamp
Airtable
Evernote
Calendly
Miro^
SurveyMonkey
Typeform
Google Forms
Zapier
Excel macros | macros
VLOOKUP | vlookups, xlookup
Smartsheet
Microsoft SharePoint administration
Lotus Notes
Apple iWork
Workday^
# credential
Pitman typing certificate
Microsoft Office certification
notary public | notary
`;
