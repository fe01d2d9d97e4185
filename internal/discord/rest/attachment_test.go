package rest

import (
	"errors"
	"net/http"
	"strings"
	"testing"
)

// TestAttachment: a file is got without the token, up to a limit, and never through a redirect.
func TestAttachment(t *testing.T) {
	t.Parallel()
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		if req.Header.Get("Authorization") != "" {
			t.Error("the token goes along")
		}
		switch req.URL.Path {
		case "/attachments/1/a.txt":
			say(w, 200, "The ferry is blue.")
		case "/attachments/2/a.txt":
			http.Redirect(w, req, "/attachments/1/a.txt", http.StatusFound)
		default:
			say(w, 404, "gone")
		}
	})
	at := strings.TrimSuffix(c.base, "/api/v10") + "/attachments/"
	if got, err := c.Attachment(t.Context(), at+"1/a.txt?ex=1&hm=2", 18); err != nil || string(got) != "The ferry is blue." {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := c.Attachment(t.Context(), at+"1/a.txt", 17); !errors.Is(err, ErrTooLarge) {
		t.Errorf("too large: %v", err)
	}
	for _, id := range []string{"2", "3"} {
		if got, err := c.Attachment(t.Context(), at+id+"/a.txt?hm=secret", 99); err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %q, %v", id, got, err)
		}
	}
}

// TestAttachmentElsewhere: nobody makes the bot fetch what is not Discord's.
func TestAttachmentElsewhere(t *testing.T) {
	c, err := NewClient(Options{Token: "a.b.c", Transport: nowhere{}})
	if err != nil {
		t.Fatal(err)
	}
	for address, asked := range map[string]bool{
		"https://cdn.discordapp.com/attachments/1/2/a.txt?ex=1":   true,
		"https://media.discordapp.net/attachments/1/2/a.txt":      true,
		"http://cdn.discordapp.com/attachments/1/2/a.txt":         false,
		"https://cdn.discordapp.com.example.org/attachments/a":    false,
		"https://cdn.discordapp.com@169.254.169.254/attachments/": false,
		"http://169.254.169.254/latest/meta-data":                 false,
		"https://discord.com/api/v10/users/@me":                   false,
		"file:///etc/passwd":                                      false,
		"":                                                        false,
		"://":                                                     false,
	} {
		if _, err := c.Attachment(t.Context(), address, 99); errors.Is(err, errNowhere) != asked {
			t.Errorf("%s: %v", address, err)
		}
	}
}

var errNowhere = errors.New("nothing is sent from here")

type nowhere struct{}

func (nowhere) RoundTrip(*http.Request) (*http.Response, error) { return nil, errNowhere }
