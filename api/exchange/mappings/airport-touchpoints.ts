/** The items passengers rate, by column of the survey, as the code list of the survey names them. */
export const touchpoints = {
  Q7ROADS: ['getting-there', 'Signs and directions on SFO airport roadways', 'PROJECT_MANAGER'],
  Q7PARK: ['getting-there', 'Airport parking facilities', 'SELLER'],
  Q7LTPARKING: ['getting-there', 'Long term parking lot shuttle (bus ride)', 'PROJECT_MANAGER'],
  Q7AIRTRAIN: ['getting-there', 'AirTrain', 'ENGINEER'],
  Q7RENTAL: ['getting-there', 'Airport Rental Car Center', 'SELLER'],
  Q7SIGN: ['finding-the-way', 'Signs and directions inside SFO', 'PROJECT_MANAGER'],
  Q7WALKWAYS: ['finding-the-way', 'Escalators, elevators, moving walkways', 'ENGINEER'],
  Q7SCREENS: ['finding-the-way', 'Information on screens and monitors', 'ENGINEER'],
  Q7INFODOWN: ['finding-the-way', 'Information booths (lower level, near baggage claim)', 'SUPPORT_AGENT'],
  Q7INFOUP: ['finding-the-way', 'Information booths (upper level, departure area)', 'SUPPORT_AGENT'],
  Q14FIND: ['finding-the-way', 'Finding your way around the airport', 'PROJECT_MANAGER'],
  Q14PASSTHRU: ['security-and-cleanliness', 'Passing through security and screening', 'SUPPORT_AGENT'],
  Q9AIRTRAIN: ['security-and-cleanliness', 'Cleanliness of the AirTrain', 'PROJECT_MANAGER'],
  Q9RENTAL: ['security-and-cleanliness', 'Cleanliness of the Airport Rental Car Center', 'PROJECT_MANAGER'],
  Q9FOOD: ['security-and-cleanliness', 'Cleanliness of airport restaurants', 'PROJECT_MANAGER'],
  Q9RESTROOM: ['security-and-cleanliness', 'Cleanliness of restrooms', 'PROJECT_MANAGER'],
  Q7FOOD: ['using-the-airport', 'Restaurants', 'SELLER'],
  Q7STORE: ['using-the-airport', 'Retail shops and concessions', 'SELLER'],
  Q7WIFI: ['using-the-airport', 'Accessing and using free WiFi at SFO', 'ENGINEER'],
  Q7ART: ['wanting-to-return', 'Artwork and exhibitions', 'MARKETER'],
  Q9BOARDING: ['wanting-to-return', 'Cleanliness of boarding areas', 'PROJECT_MANAGER'],
  Q9ALL: ['wanting-to-return', 'Overall cleanliness', 'PROJECT_MANAGER'],
} as const;

/** The part of the journey each group of touchpoints stands in. */
export const journeyParts = {
  'getting-there': ['KNOW', 'Getting there'],
  'finding-the-way': ['LIKE', 'Finding the way'],
  'security-and-cleanliness': ['TRUST', 'Security and cleanliness'],
  'using-the-airport': ['ACT', 'Using the airport'],
  'wanting-to-return': ['GROW', 'Wanting to return'],
} as const;
