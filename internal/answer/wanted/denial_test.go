package wanted

import "testing"

// TestDenies: a sentence may say that there is none of what is asked for.
func TestDenies(t *testing.T) {
	for _, test := range []struct {
		language, question, said string
		want                     bool
	}{
		{"en", "Is there a fine if I am late?", "There is no fine.", true},
		{"en", "are there lockers", "The hall does not have lockers.", true},
		{"en", "Is there a fine if I am late?", "Nobody is late, and all are fine here in the hall.", false},
		{"en", "Is there a fine if I am late?", "Whoever is late pays a fine.", false},
		{"en", "Why is there a fine?", "There is no fine.", false},
		{"de", "Gibt es eine Strafe, wenn ich zu spät komme?", "Es gibt keine Strafe.", true},
		{"de", "Gibt es eine Strafe?", "Eine Strafe gibt es nicht.", true},
		{"de", "Gibt es eine Strafe?", "Die Strafe ist nicht hoch.", false},
		{"en", "Is there a fine?", "The fine is not the same for all.", false},
		{"fr", "il y a une pénalité si je suis en retard ?", "Il n'y a pas de pénalité.", true},
		{"fr", "Y a-t-il un vestiaire ?", "Il n'y a pas de pénalité.", false},
		{"es", "¿Hay multa si llego tarde?", "No hay multa.", true},
		{"ru", "Есть ли штраф за опоздание?", "За опоздание нет штрафа.", true},
		{"zh", "有没有罚款？", "迟到没有罚款。", true},
		{"zh", "迟到有罚款吗？", "迟到者须交罚款。", false},
	} {
		if got := Denies(test.question, test.said, test.language); got != test.want {
			t.Errorf("%q %q: %v", test.question, test.said, got)
		}
	}
}
