package wordvec

import "testing"

func TestIsWord(t *testing.T) {
	for word, want := range map[string]bool{"account": true, "acount": false, "river": true, "": false, "antidisestablishmentarianism": false} {
		if IsWord([]byte(word)) != want {
			t.Errorf("%q: want %v", word, want)
		}
	}
}
