import { checkInBrowser } from '../support/check-in-browser.js';

// More reports, the largest and the strangest, are looked at in test/long/night.
checkInBrowser(['moved']);
