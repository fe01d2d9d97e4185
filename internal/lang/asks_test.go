package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

// TestAsksWhether: sentences that tell that somebody asked for yes or no.
func TestAsksWhether(t *testing.T) {
	for said, want := range map[string]bool{
		"en:Ann asked the captain whether it floats.": true, "en:Ann wanted to know if it floats.": true, "en:Ann asked the captain.": false, "en:It floats if asked.": false,
		"de:Anna fragte, ob es schwimmt.": true, "de:Anna weiß, ob es schwimmt.": false,
		"fr:Anne a demandé si cela flotte.": true, "es:Ana preguntó si flota.": true, "zh:安问它会不会浮。": false,
	} {
		if language, said := said[:2], said[3:]; lang.AsksWhether(language, said) != want {
			t.Errorf("%q: %v", said, !want)
		}
	}
}
