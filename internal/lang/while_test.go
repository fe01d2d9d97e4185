package lang

import "testing"

// TestTellsLength: how long something lasts is told by what it lasts as long as, too.
func TestTellsLength(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		want               bool
	}{
		{"en", "The key is yours as long as you row.", true},
		{"en", "The key is yours.", false},
		{"de", "Der Schlüssel gilt, solange du ruderst.", true},
		{"fr", "La clé est à toi tant que tu rames.", true},
		{"es", "La llave es tuya mientras remes.", true},
		{"ru", "Ключ бессрочный.", true},
		{"zh", "只要划船就有效。", true},
		{"zh", "钥匙是你的。", false},
	} {
		if got := TellsLength(test.language, test.sentence); got != test.want {
			t.Errorf("%q: %v", test.sentence, got)
		}
	}
}
