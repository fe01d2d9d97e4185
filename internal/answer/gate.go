package answer

// DefaultGate is the score that the best paragraph must reach for an answer: the
// chance that it is about the question at all. The search measures it by what
// questions about other things find in the same text; "bot train" chose the gate so
// that of squad2, covidqa and XQuAD no set has more than 5 % of the questions about
// its texts stopped. See docs/design.md for what is refused.
const DefaultGate = 0.28
