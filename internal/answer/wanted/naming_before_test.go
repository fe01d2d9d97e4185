package wanted

import "testing"

// TestNamesBefore: a name that is given to what the sentence before told.
func TestNamesBefore(t *testing.T) {
	for said, want := range map[string]bool{
		"en:The crew call it a rowlock.": true, "en:This ring is called a rowlock.": true, "en:The ring is called a rowlock.": false, "en:They called the boat a tub.": false,
		"de:Seeleute nennen das eine Dolle.": true, "de:Diesen Ring nennt man Dolle.": true, "de:Der Ring heißt Dolle.": false,
		"fr:Les marins appellent cela une dame.": true, "fr:L'anneau est appelé dame.": false,
		"es:Los marinos llaman a esto chumacera.": true, "es:El anillo se llama chumacera.": false,
	} {
		if language, said := said[:2], said[3:]; NamesBefore(said, language) != want {
			t.Errorf("%q: %v", said, !want)
		}
	}
}
