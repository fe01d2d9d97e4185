package summary_test

import (
	"strings"
	"testing"
)

// TestCast: a story is told of by sentences that name whom it is about, another text is not.
func TestCast(t *testing.T) {
	const told = "It was cold in the north of the island that year.\n\nPeople say that Anna went out and that she met Jonas there.\n\nShe said that the wind and the snow and the ice would stay for months.\n\n" +
		"He thought of his mother and of her house by the sea.\n\nThen Anna took the boat and she left the house.\n\nIn the end Jonas and Anna sold the boat to her mother.\n"
	if said := strings.Join(overview(t, "Winter", told, "en", 3), " / "); !strings.Contains(said, "Anna went out") || !strings.Contains(said, "Jonas and Anna") {
		t.Errorf("a story is told of by %q", said)
	}
}
