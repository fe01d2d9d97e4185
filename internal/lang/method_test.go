package lang

import "testing"

// TestTellsHow: orders, what readers can do and by what means tell how; what only mentions a thing does not.
func TestTellsHow(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		want               bool
	}{
		{"en", "Press the red button.", true},
		{"es", "Ejecuta el programa.", true},
		{"es", "El programa es viejo.", false},
		{"fr", "Puis ajouter le sel.", true},
		{"en", "When the kettle sings, pour the tea.", true},
		{"en", "Then gently lift the lid; never push it.", true},
		{"en", "The lid comes off by slowly turning the screw.", true},
		{"en", "You can lower the flag from the ground.", true},
		{"en", "The flag must be lowered at dusk.", true},
		{"en", "To lower the flag, the warden pulls the left rope.", true},
		{"en", "The flag was given by Anders Rook.", false},
		{"en", "A press of oak stands in the cellar.", false},
		{"de", "Der Deckel öffnet sich, indem man an der Schraube dreht.", true},
		{"de", "Drücken Sie auf den Knopf.", true},
		{"de", "Der Deckel ist aus Eiche.", false},
		{"fr", "Il faut tirer sur la corde.", true},
		{"fr", "La corde est rouge.", false},
		{"es", "Hay que tirar de la cuerda.", true},
		{"es", "La cuerda es roja.", false},
		{"ru", "Крышку можно снять.", true},
		{"ru", "Крышка красная.", false},
		{"zh", "请按下红色按钮。", true},
		{"zh", "盖子是红色的。", false},
		{"el", "Η σημαία.", true},
	} {
		if got := TellsHow(test.language, test.sentence); got != test.want {
			t.Errorf("%s %q: %v", test.language, test.sentence, got)
		}
	}
}

func TestAim(t *testing.T) {
	for _, test := range []struct{ language, sentence, want string }{
		{"en", "To lower the flag, pull the left rope.", "lower the flag"},
		{"en", "If you'd like to lower the flag, pull the left rope.", "to lower the flag"},
		{"en", "Pull the left rope to lower the flag, please.", ""},
		{"de", "Um die Fahne zu senken, zieht man am Seil.", "die Fahne zu senken"},
		{"fr", "Pour baisser le drapeau, tirez la corde.", "baisser le drapeau"},
		{"es", "Para bajar la bandera, tira de la cuerda.", "bajar la bandera"},
		{"ru", "Чтобы спустить флаг, тяните канат.", "спустить флаг"},
		{"zh", "要降旗，请拉左边的绳子。", "降旗"},
		{"el", "Η σημαία, ναι.", ""},
		{"en", "Conversely, to lower the flag, pull the left rope.", "lower the flag"},
		{"en", "The left rope can be used at dusk to lower the flag.", "lower the flag"},
		{"en", "The left rope was given to the warden.", ""},
		{"de", "Das linke Seil dient dazu, die Fahne zu senken.", "die Fahne zu senken"},
		{"fr", "La corde de gauche sert à baisser le drapeau.", "baisser le drapeau"},
		{"es", "La cuerda sirve para bajar la bandera.", "bajar la bandera"},
		{"ru", "Левый канат служит для спуска флага.", "спуска флага"},
		{"zh", "左边的绳子用来降旗。", "降旗"},
	} {
		if got := aim(test.language, test.sentence); got != test.want {
			t.Errorf("%s %q: %q", test.language, test.sentence, got)
		}
	}
}
