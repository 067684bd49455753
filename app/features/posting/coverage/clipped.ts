/** Words people clip where a posting writes them out; each stands for nothing else at work. */
const CLIPPED = new Map(
  `
admin administration, recon reconciliation, prod production, infra infrastructure, comms communication,
docs documents, spec specification, stats statistics, ops operations, dev development, biz business,
info information, repro reproduction, fab fabrication, demo demonstration, promo promotion, rehab rehabilitation,
obs observation, appts appointments, appt appointment, mgmt management, mgr manager, maint maintenance,
exec executive, eng engineering, sched schedule, temps temperatures, reqs requirements, config configuration,
perf performance, phones telephone, phone telephone, lab laboratory, labs laboratory, fridge refrigerator, veg vegetables, meds medication, tacho tachograph, tachos tachograph, rec reconciliation, recs reconciliation, micro microbiology, chem chemistry, pharma pharmaceutical, physio physiotherapy, vet veterinary, cals calibration, calibs calibration, hosp hospital, uni university, books bookkeeping, rota schedule, rotas schedule, rosters schedule, invs invoices, qty quantity, refs references, dispo disposition, haz hazardous, elec electrical, mech mechanical, reg registration, sup supervisor, assist assistant
`
    .trim()
    .split(/,\s+/u)
    .map((pair) => pair.split(' ') as [string, string]),
);

/** The word written out; undefined for a word that is no clipped one. */
export const writtenOut = (folded: string): string | undefined => CLIPPED.get(folded);
