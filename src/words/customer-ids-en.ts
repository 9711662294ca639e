/** What customers are called on a page that does not show their identifiers. */
export const customerIdsEn = {
  hashed:
    'Customers are called by salted hashes of their identifiers, the same in every report with the same salt.',
  hidden:
    'Customers have numbers in place of their identifiers; in another report the same number is somebody else.',
  beside:
    'The lists and tables beside this page have the identifiers: whoever is not to see them gets the page alone.',
};
