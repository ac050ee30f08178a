/** A few tickets of three classes, for tests that need words with a meaning but no accuracy. */
export function smallTickets(): { texts: string[]; labels: string[] } {
  const rows = Object.entries(TICKETS).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));
  return { texts: rows.map(({ text }) => text), labels: rows.map(({ label }) => label) };
}

const TICKETS = {
  Refund: [
    "I want my money back for order 4411",
    "Please refund the second charge on my card",
    "When will I get the refund you promised?",
    "You charged me twice, return the money",
    "The refund for the broken kettle has not arrived",
    "I sent the shoes back, where is my refund",
    "Refund please!! 3rd time I ask",
  ],
  Login: [
    "I cannot log in to my account",
    "My password reset link does not work",
    "The login page says my password is wrong",
    "How do I reset the password of my account?",
    "Locked out after three tries, can't log in 😡",
    "Two-factor code never arrives, so no login",
  ],
  Shipping: [
    "My parcel was delivered to the wrong address",
    "Where is my parcel? Tracking stopped on Monday",
    "The courier left the box in the rain",
    "Delivery is a week late",
    "Can you ship the parcel to another address?",
  ],
};
