import { describeForms } from '../testing/wrong-input/describe-forms';

describeForms('accounts');
