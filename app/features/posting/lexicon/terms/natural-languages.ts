/** Natural languages, with their names in the languages postings are read in. */
export const naturalLanguages = `
# language
English | inglês, engels, englisch, englischkenntnisse, anglais, inglés, english language, english-speaking, business english
German | alemão, duits, deutsch, deutschkenntnisse, allemand, alemán, german language, german-speaking
French | francês, frans, französisch, français, francés, french language, french-speaking
Spanish | espanhol, spaans, spanisch, espagnol, español, castellano, spanish language, spanish-speaking
Italian | italiaans, italienisch, italien langue, italiano
Portuguese | português, portugees, portugiesisch, portugais, portugués
Dutch | nederlands, holandês, niederländisch, néerlandais, neerlandés
Flemish
Danish | dänisch, danois, danés
Swedish | schwedisch, suédois, sueco
Norwegian | norwegisch
Finnish | finnisch
Icelandic
Polish^ | polnisch, polonais, polaco
Czech | tschechisch
Slovak
Hungarian | ungarisch
Romanian | rumänisch
Bulgarian
Croatian
Serbian
Bosnian
Slovenian
Albanian
Macedonian
Greek | griechisch
Turkish | türkisch, turc
Russian | russisch, russe, ruso
Ukrainian | ukrainisch
Belarusian
Lithuanian
Latvian
Estonian
Arabic | arabisch, arabe, árabe
Hebrew
Persian | farsi
Dari
Pashto
Kurdish
Urdu
Hindi
Punjabi
Bengali
Gujarati
Tamil
Telugu
Marathi
Malayalam
Kannada
Nepali
Sinhala
Mandarin | mandarin chinese, Chinese^, chinesisch, chinois, chinese language
Cantonese
Japanese | japanisch, japonais, japonés
Korean
Vietnamese
Thai
Lao
Khmer
Burmese
Indonesian | bahasa indonesia
Malay
Tagalog | filipino
Swahili
Amharic
Somali
Yoruba
Igbo
Hausa
Zulu
Afrikaans
Welsh
Irish language | irish gaelic, gaeilge
Catalan | catalán
Basque
Galician
Latin language
British Sign Language | bsl
American Sign Language | asl
sign language
Scandinavian languages | scandinavian language
Haitian Creole
Tigrinya
Georgian language
Armenian
Mongolian
`;
