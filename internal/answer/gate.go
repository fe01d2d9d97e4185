package answer

// DefaultGate is the score that the best paragraph must reach for an answer: the
// chance that it is about the question at all. On squad2 and covidqa it lets 95 %
// of the questions about the text pass; see docs/design.md for what it refuses.
const DefaultGate = 0.34
