package wanted

import "testing"

// TestGoesOnWithHours: further hours are told of what the sentence before is about, which a pronoun stands for, or
// nothing.
func TestGoesOnWithHours(t *testing.T) {
	for said, want := range map[string]bool{
		"en On Sundays it opens at 8 am.":                   true,
		"en On Mondays and Tuesdays it is closed.":          true,
		"en It closes at 14:30.":                            true,
		"en It closed in 1951.":                             false,
		"en On Sundays nobody sails.":                       false,
		"en It has two doors.":                              false,
		"de Am Sonntag öffnet es um 10 Uhr.":                true,
		"de Der Steg ist montags gesperrt.":                 false,
		"fr Elle est fermée le dimanche et le lundi.":       true,
		"fr En août, elle ferme à 16 h.":                    true,
		"es Los domingos abre a las 10.":                    true,
		"es El lunes 3 de mayo de 1951 abrió.":              false,
		"ru По воскресеньям он открыт с 10 часов.":          true,
		"ru По воскресеньям открыт с 10 часов.":             true,
		"en At 9:00 on 3 May 1951 she left, and he did so.": false,
	} {
		if got := GoesOnWithHours(said[3:], said[:2]); got != want {
			t.Errorf("%s: %v", said, got)
		}
	}
}
