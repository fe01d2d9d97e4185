package wanted

import (
	"testing"

	"pilcrow/internal/lang"
)

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

// TestOpeningHours: days with hours are those at which something is open if there is nothing else, or a word for that and
// from when until when.
func TestOpeningHours(t *testing.T) {
	for _, test := range []struct {
		language, said string
		want           bool
	}{
		{"en", "Monday to Friday 9 am – 5 pm", true},
		{"en", "We are open from 9 am to 5 pm.", true},
		{"en", "Workshops are open to all on Saturdays at 4 pm.", false},
		{"en", "The choir sings on Mondays from 6 pm to 8 pm.", false},
		{"en", "It was open on 4 May 1990 from 9 am to 5 pm.", false},
		{"de", "Am Sonntag ist Ruhetag.", true},
		{"de", "Montags treffen wir uns auf dem Hof um 19 Uhr.", false},
		{"ru", "Мы работаем со среды по воскресенье с 10:00 до 18:00.", true},
		{"zh", "诊所周一至周五上午九点开门，下午六点关门。", true},
		{"zh", "熊猫馆每天上午十点喂食。", false},
	} {
		if got := TellsFact(lang.Hours, test.said, test.language); got != test.want {
			t.Errorf("%q: %t", test.said, got)
		}
	}
}
