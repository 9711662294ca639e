import { checkInBrowser, reports } from '../../support/check-in-browser.js';

checkInBrowser(Object.keys(reports));
