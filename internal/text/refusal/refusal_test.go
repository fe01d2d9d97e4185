package refusal_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text/refusal"
)

// TestThroughAProcess: what comes out of the process that reads says the same, in any language.
func TestThroughAProcess(t *testing.T) {
	why := refusal.New("has a chapter that cannot be read: %s %v", "one.xhtml", refusal.New("has %d files in it, the limit is %d", 12345, 7))
	b, err := json.Marshal(why)
	if err != nil {
		t.Fatal(err)
	}
	var read *refusal.Refusal
	if err := json.Unmarshal(b, &read); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(why, read); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := read.Error(); got != "has a chapter that cannot be read: one.xhtml has 12345 files in it, the limit is 7" {
		t.Error(got)
	}
	loud := read.Say(func(sentence string, args ...any) string { return strings.ToUpper(fmt.Sprintf(sentence, args...)) })
	if loud != strings.ToUpper(read.Error()) {
		t.Error(loud)
	}
}
