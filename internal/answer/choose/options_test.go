package choose_test

import "testing"

// TestLacksOne: a comparison with something that the text does not have is told by nothing that it says of the other,
// unless one of both is the answer, or the text has it as a part of a word.
func TestLacksOne(t *testing.T) {
	sea := paragraphOf("", "The ketch is a boat with two masts. A sailyawl has a hind mast, too. Both were built at Hamre for forty years, and some still sail there in summer.")
	chance := func(question string) float64 { return asking(question).Choose(sea.found(), sea).Evidence.Chance }
	for question, lacking := range map[string]string{
		"How do the ketch and the yawl differ?":       "How do the ketch and the brig differ?",
		"Which has two masts, the ketch or the brig?": "Which has two masts, the ketch vs. the brig?",
	} {
		if chance(question) < chance(lacking)+0.2 {
			t.Errorf("%q: %.2f, and %.2f without one", question, chance(question), chance(lacking))
		}
	}
}
