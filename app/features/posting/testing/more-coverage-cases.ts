import { duties, type CoverageCase } from './coverage-cases';

/**
 * Pairs of other trades, written once the reading stood and measured before it was changed again:
 * what it does with postings nobody had in mind.
 */
// prettier-ignore
export const MORE_COVERAGE_CASES: readonly CoverageCase[] = duties({
  farm: [
    ['Milk 120 cows twice a day', 'Milked 140 cows twice a day', 'covered'],
    ['Milk 120 cows twice a day', 'Milked 30 cows on a family farm', 'partial'],
    ['Repair fences and gates', 'Mended fences and gates on 200 hectares', 'covered'],
    ['Repair fences and gates', 'Painted fences and gates', 'gap'],
    ['Supervise seasonal pickers', 'Picked apples with other seasonal pickers', 'gap'],
    ['Supervise seasonal pickers', 'Oversaw 14 seasonal pickers in the harvest', 'covered'],
  ],
  hotel: [
    ['Check in guests', 'Checked in about 60 guests a day', 'covered'],
    ['Train front desk staff', 'Onboarded new front desk colleagues', 'covered'],
    ['Train front desk staff', 'Front desk staff trained me in two weeks', 'gap'],
    ['Resolve guest complaints', 'Solved guest complaints at the desk', 'covered'],
    ['Resolve guest complaints', 'Passed guest complaints to the duty manager', 'gap'],
    ['Manage room bookings', 'Entered room bookings for the reservations manager', 'gap'],
    ['Manage room bookings', 'Managed room bookings for 90 rooms', 'covered'],
  ],
  library: [
    ['Catalogue new books', 'Catalogued 2,000 new books', 'covered'],
    ['Catalogue new books', 'Bought new books at fairs', 'gap'],
    ['Run reading groups for children', 'Organised reading groups for children', 'covered'],
    ['Run reading groups for children', 'Joined reading groups as a child', 'partial'],
    ['Guide volunteers', 'Mentored 8 volunteers through the summer', 'covered'],
    ['Guide volunteers', 'Wrote a guide to the local history shelf', 'gap'],
    ['Guide volunteers', 'Volunteered as a tour guide', 'gap'],
  ],
  plumber: [
    ['Fit central heating systems', 'Installed central heating systems in 30 houses', 'covered'],
    ['Fit central heating systems', 'Sold central heating systems', 'gap'],
    ['Mentor a trainee', 'Coached one apprentice through his second year', 'covered'],
    ['Mentor a trainee', 'Trainee plumber', 'gap', 'position'],
    ['Diagnose boiler faults', 'Investigated boiler faults on call-outs', 'covered'],
    ['Quote for small jobs', 'Quoted for small jobs and kept to the price', 'covered'],
  ],
  laboratory: [
    ['Prepare samples for testing', 'Prepared 80 samples a day for testing', 'covered'],
    ['Prepare samples for testing', 'Carried samples to the testing room', 'gap'],
    ['Supervise laboratory technicians', 'Laboratory technician', 'gap', 'position'],
    ['Supervise laboratory technicians', 'Trained 2 laboratory technicians on the balance', 'partial'],
    ['Calibrate balances weekly', 'Calibrated balances weekly and kept the log', 'covered'],
    ['Calibrate balances weekly', 'Calibrated a microscope', 'gap'],
  ],
  security: [
    ['Patrol the site at night', 'Patrolled the site at night with a dog', 'covered'],
    ['Write incident reports', 'Drafted incident reports after each shift', 'covered'],
    ['Write incident reports', 'Read incident reports of the day shift', 'gap'],
    ['Lead a team of guards', 'Guard in a team led by a former officer', 'gap'],
    ['Lead a team of guards', 'Supervised 5 guards on match days', 'covered'],
    ['Lead a team of guards', 'Assisted the team lead of the guards', 'gap'],
  ],
  marketing: [
    ['Write newsletters for customers', 'Wrote a monthly newsletter for clients', 'covered'],
    ['Write newsletters for customers', 'Subscribed customers to the newsletters', 'gap'],
    ['Plan social campaigns', 'Helped plan social campaigns', 'partial'],
    ['Plan social campaigns', 'Planned four social campaigns a year', 'covered'],
    ['Present results to management', 'Presented results to management each quarter', 'covered'],
    ['Manage a team of three', 'Managed a team of 4 in two towns', 'covered'],
    ['Manage a team of three', 'Managed by a team of three directors', 'gap'],
  ],
  mechanic: [
    ['Service cars and vans', 'Serviced cars and vans for a bus company', 'covered'],
    ['Service cars and vans', 'Washed cars and vans', 'gap'],
    ['Instruct apprentices in the workshop', 'Taught two apprentices in the workshop', 'covered'],
    ['Instruct apprentices in the workshop', 'Was instructed in the workshop as one of four apprentices', 'gap'],
    ['Order spare parts', 'Purchased spare parts for 20 trucks', 'partial'],
    ['Order spare parts', 'Stored spare parts', 'gap'],
  ],
  social: [
    ['Assess families in need', 'Evaluated families in need and wrote reports', 'covered'],
    ['Assess families in need', 'Grew up in one of many families in need', 'gap'],
    ['Liaise with schools and police', 'Met schools and police every month', 'partial'],
    ['Keep case records up to date', 'Kept case records up to date for 24 families', 'covered'],
    ['Keep case records up to date', 'Shredded old case records', 'gap'],
    ['Supervise students on placement', 'Student on placement at a youth centre', 'gap'],
    ['Supervise students on placement', 'Supported two students on placement', 'partial'],
  ],
  data: [
    ['Build dashboards for managers', 'Created dashboards for 12 managers', 'covered'],
    ['Build dashboards for managers', 'Explained dashboards to managers', 'gap'],
    ['Clean and check survey data', 'Cleaned and checked survey data of 9,000 homes', 'covered'],
    ['Coach analysts in statistics', 'Coached by analysts in statistics', 'gap'],
    ['Coach analysts in statistics', 'Guided 3 analysts in statistics', 'covered'],
    ['Lead workshops with clients', 'Attended workshops with clients', 'partial'],
    ['Reduce report errors', 'Cut report errors by half', 'covered'],
    ['Reduce report errors', 'Counted report errors', 'gap'],
  ],
});
