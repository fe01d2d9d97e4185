package rest

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

// A message whose components discordgo does not know is read all the same.
func TestMessageWithUnknownComponents(t *testing.T) {
	t.Parallel()
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		say(w, 200, `{"id":"7","content":"hi","author":{"id":"5"},"components":[{"type":20}]}`)
	})
	if m, err := getMessage(t.Context(), c, "1", "7"); err != nil || m.Content != "hi" {
		t.Error(m, err)
	}
}

func FuzzComponents(f *testing.F) {
	f.Add([]byte(`{"components":[{"type":18,"component":{"type":18,"component":null}},{"type":17,"components":[{"type":99}]}]}`))
	f.Add([]byte(`{"components":[1,null,[],{"type":"18"},{"type":9,"accessory":{"type":55}}],"n":123456789012345678901234567890}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		mended, err := knownComponents(data)
		if err == nil && !json.Valid(mended) {
			t.Errorf("%q became %q", data, mended)
		}
	})
}

// What is not a component stays as it is, to the last digit.
func TestKnownComponents(t *testing.T) {
	const data = `{"big":123456789012345678901234567890,"components":[{"type":99},{"content":"x","type":10}],"list":[{"components":[null]}]}`
	const want = `{"big":123456789012345678901234567890,"components":[{"content":"x","type":10}],"list":[{"components":[]}]}`
	if got, err := knownComponents([]byte(data)); err != nil || strings.TrimSpace(string(got)) != want {
		t.Errorf("got %s, %v\nwant %s", got, err, want)
	}
}
