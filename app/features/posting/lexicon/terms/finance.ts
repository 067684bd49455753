/** Accounting, banking, insurance, investment. */
export const finance = `
# skill
accounting | financial accounting, accountancy
bookkeeping | book-keeping, book keeping
accounts payable | a/p, ap processing, purchase ledger
accounts receivable | a/r, sales ledger
general ledger | GL^, general ledger accounting
bank reconciliation | bank reconciliations, account reconciliation, account reconciliations, reconciliations, balance sheet reconciliations
month-end close | month end close, month-end closing, month end, month end closing, month-end, period end close
year-end close | year end close, year-end accounts, year end
financial reporting | financial reports
financial statements | preparing financial statements, financial statement preparation
management accounts | management accounting, managerial accounting
cost accounting
fixed asset accounting | fixed assets
journal entries
trial balance
balance sheets | balance sheet
profit and loss | p&l, profit & loss, p&l management
accruals and prepayments | accruals
payroll | payroll processing, processing payroll
payroll taxes
tax preparation | preparing tax returns, tax returns
corporate tax | corporation tax
sales tax
VAT returns | vat, vat return
tax compliance | taxation
tax planning
budgeting | budget preparation, budget management, managing budgets, budget planning, budget processes, budget control, annual budgets
forecasting | financial forecasting
financial planning | fp&a, financial planning and analysis
financial analysis
financial modelling | financial models
variance analysis
cash flow management | cash flow, cashflow management, cash flow forecasting
cost control | cost management, cost reduction
credit control | debt collection
credit analysis | credit risk analysis
auditing | audits, financial audit, external audit, statutory audit
internal audit | internal auditing
internal controls | financial controls, financial control
financial regulations | financial regulation
corporate finance
financial management
financial services? | financial services industry
treasury | treasury management
investment analysis
investment banking
portfolio management
asset management?
wealth management
equity research
valuation | business valuation, company valuation
due diligence
mergers and acquisitions | m&a
private equity
venture capital
hedge funds
capital markets
fixed income
derivatives | derivatives trading
foreign exchange | forex
trading systems
risk management
credit risk
market risk
operational risk
regulatory reporting
anti-money laundering | aml, anti money laundering
know your customer | kyc
banking? | retail banking, commercial banking
mortgage lending | mortgages, mortgage advice
loan processing | loan origination
underwriting
insurance? | insurance industry
claims handling | claims processing, insurance claims
actuarial science | actuarial analysis
pension administration
financial advice | financial advising
billing | billing systems
payments? | payment systems
pricing analysis | price management
financial technology | fintech?
economics
economic analysis
microeconomics | macroeconomics
business finance
purchase orders | purchase order processing
expense management
grant management
fund accounting
IFRS | international financial reporting standards
US GAAP | GAAP^, uk gaap
Basel III
Solvency II
MiFID II
finance?
collections?
# tool
QuickBooks | quickbooks online, quick books
Sage^ | sage 50, sage 200, sage accounting, sage line 50
Xero
FreshBooks
FreeAgent
SAP FICO | sap fi, sap fi/co, sap co
Oracle Financials
Oracle Hyperion | hyperion
Workday Financials
BlackLine
Concur^ | sap concur
Coupa
Bill.com
ADP^ | adp workforce
Paychex
BrightPay
Bloomberg Terminal | bloomberg
Refinitiv | thomson reuters eikon
Capital IQ | capiq
FactSet
Morningstar
Anaplan
Adaptive Insights
TurboTax
CaseWare
IRIS accounts
DATEV
Avalara
Murex
Calypso trading
Guidewire
# credential
CPA^ | certified public accountant, cpa license, cpa certification
ACCA | acca qualified, acca part-qualified
ACA^ | aca qualified
CIMA^ | cima qualified, cgma
AAT^ | aat qualified, aat level 3, aat level 4
ICAEW
qualified accountant | chartered accountant
CFA^ | chartered financial analyst, cfa charter
FRM^
CMA^ | certified management accountant
CIA certification | certified internal auditor
enrolled agent
Series 7 | series 7 license
Series 63
Series 65
CeMAP
CFP^ | certified financial planner
insurance licence | insurance license, life and health license, property and casualty license
CII qualification
certified bookkeeper
IAQ bookkeeping
`;
