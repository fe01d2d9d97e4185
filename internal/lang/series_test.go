package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

// TestSeries: a sentence tells the first of several things.
func TestSeries(t *testing.T) {
	for _, test := range []struct {
		language, said string
		opens          bool
	}{
		{"en", "The pilot knew of four safe channels.", false},
		{"en", "The four channels are deep.", false},
		{"en", "There is 1 channel.", false},
		{"en", "The fourth channel is deep.", false},
		{"en", "It has 400 buoys.", false},
		{"en", "First, the hull is scraped.", true},
		{"en", "Firstly the hull is scraped.", true},
		{"en", "First mates eat early.", false},
		{"en", "Secondly, it is painted.", false},
		{"de", "Erstens wird der Rumpf geputzt.", true},
		{"de", "Es gibt drei Rinnen.", false},
		{"fr", "Premièrement, on nettoie la coque.", true},
		{"es", "En primer lugar se limpia el casco.", true},
		{"ru", "Во-первых, чистят корпус.", true},
		{"zh", "首先清洗船体。", true},
	} {
		if got := lang.OpensSeries(test.language, test.said); got != test.opens {
			t.Errorf("%q opens %v", test.said, got)
		}
	}
}

// TestPlaceInSeries: the word that a sentence begins with says which of several things it tells.
func TestPlaceInSeries(t *testing.T) {
	for _, test := range []struct {
		language, said string
		place          int
	}{
		{"en", "First, scrape it.", 1}, {"en", "Secondly, paint it.", 2}, {"en", "Third: dry it.", 3}, {"en", "Third parties pay.", 0},
		{"en", "Finally, launch it.", -1}, {"de", "Drittens trocknet man ihn.", 3}, {"fr", "Deuxièmement, on la peint.", 2},
		{"es", "En tercer lugar se seca.", 3}, {"ru", "Во-вторых, красят.", 2}, {"zh", "第三，晾干。", 3}, {"zh", "第三章讲船。", 0},
	} {
		if got := lang.PlaceInSeries(test.language, test.said); got != test.place {
			t.Errorf("%q is at %d, want %d", test.said, got, test.place)
		}
	}
}
