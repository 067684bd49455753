/** Somebody whose resume says more of them than a model may see. */
export const SECRETS = {
  name: 'Xanthippe Quillfeather',
  email: 'xanthippe@quillfeather.example',
  phone: '+44 7700 900123',
  link: 'https://quillfeather.example/cv',
  employer: 'Brambleford Dairies',
  colleague: 'Deirdre Fotheringhay',
};

export const MAINTENANCE_RESUME = `${SECRETS.name}
${SECRETS.email} | ${SECRETS.phone} | ${SECRETS.link}

EXPERIENCE
${SECRETS.employer}
Maintenance Fitter
March 2019 - present
- Serviced refrigeration units at customer sites, 25 sites
- Found a worn encoder cable and 3 loose connections on the filler
- Rebuilt 12 pumps with my manager ${SECRETS.colleague} at ${SECRETS.employer}

Colby Foods
Electrician
2014 - 2019
- Repaired conveyors at packing plants, 4 plants

SKILLS
Refrigeration, Conveyors, Encoders
`;
export const MAINTENANCE_POSTING = `Maintenance Engineer
Requirements
- Refrigeration
- Conveyors
- Fault finding`;
