package discordtest_test

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"

	"pilcrow/internal/discord/discordtest"
)

const commands = "PUT /applications/{application}/commands"

func command(options string) string {
	return `[{"name":"ask","description":"d","options":[` + options + `]}]`
}

func option(name, more string) string {
	return fmt.Sprintf(`{"type":3,"name":%q,"description":"d"%s}`, name, more)
}

// wrongCommands are refused when commands are registered.
var wrongCommands = []wrong{
	{"description of 101", `[{"name":"ask","description":"` + text(101) + `"}]`, "/0/description"},
	{"no description", `[{"name":"ask"}]`, "/0/description"},
	{"upper case", `[{"name":"Ask","description":"d"}]`, "/0/name"},
	{"a space", `[{"name":"ask me","description":"d"}]`, "/0/name"},
	{"name of 33", `[{"name":"` + text(33) + `","description":"d"}]`, "/0/name"},
	{"localized in upper case", `[{"name":"ask","description":"d","name_localizations":{"de":"Fragen"}}]`, "/0/name_localizations/de"},
	{"unknown locale", `[{"name":"ask","description":"d","name_localizations":{"es":"ask"}}]`, "/0/name_localizations/es"},
	{"the same name twice", `[{"name":"ask","description":"d"},{"name":"ask","description":"d"}]`, "/1/name"},
	{"a message command with a description", `[{"name":"Check","type":3,"description":"d"}]`, "/0/description"},
	{"16 message commands", "[" + numbered(16, `{"name":"Check %d","type":3}`) + "]", ""},
	{"26 options", command(numbered(26, `{"type":3,"name":"o%d","description":"d"}`)), "/0/options"},
	{"the same option twice", command(repeat(2, option("q", ""))), "/0/options/1/name"},
	{"required after optional", command(option("a", "") + "," + option("b", `,"required":true`)), "/0/options/1"},
	{"26 choices", command(option("q", `,"choices":[`+numbered(26, `{"name":"n%d","value":"v"}`)+`]`)), "/0/options/0/choices"},
	{"choice value of 101", command(option("q", `,"choices":[{"name":"n","value":"`+text(101)+`"}]`)), "/0/options/0/choices/0/value"},
	{"autocomplete with choices", command(option("q", `,"autocomplete":true,"choices":[{"name":"n","value":"v"}]`)), "/0/options/0/choices"},
	{"autocomplete of a boolean", command(`{"type":5,"name":"q","description":"d","autocomplete":true}`), "/0/options/0"},
	{"max_length of 6001", command(option("q", `,"max_length":6001`)), "/0/options/0/max_length"},
	{"unknown option type", command(`{"type":77,"name":"q","description":"d"}`), "/0/options/0"},
	{"a group in a subcommand", command(`{"type":1,"name":"a","description":"d","options":[{"type":2,"name":"b","description":"d"}]}`), "/0/options/0/options/0/type"},
	{"unknown property", `[{"name":"ask","description":"d","descripton_localizations":{}}]`, "/0/descripton_localizations"},
	{"8001 characters", command(numbered(25, `{"type":3,"name":"o%d","description":"d","choices":[{"name":"`+text(95)+`","value":"`+text(95)+`"},{"name":"`+text(95)+`","value":"`+text(95)+`"}]}`)), "/0"},
}

func TestRefusesCommands(t *testing.T) {
	judges(t, func(t *testing.T, s *stage, judged bool) {
		for _, test := range wrongCommands {
			if described[test.name] && !judged {
				continue
			}
			t.Run(test.name, func(t *testing.T) {
				s.t = t
				s.want(s.call(commands, test.body), http.StatusBadRequest, test.path)
			})
		}
		if n := len(s.Commands()); n != 0 {
			t.Errorf("%d of them were registered all the same", n)
		}
	})
}

// wrongCallbacks are refused as the first answer to /ask.
var wrongCallbacks = []wrong{
	{"no type", `{"data":{"content":"x"}}`, "/type"},
	{"unknown type", `{"type":44}`, "/type"},
	{"content of 2001", `{"type":4,"data":{"content":"` + text(2001) + `"}}`, "/data/content"},
	{"an empty message", `{"type":4,"data":{}}`, "/data"},
	{"V2 with content", `{"type":4,"data":{"flags":32768,"content":"x","components":[` + shown(1) + `]}}`, "/data/content"},
	{"custom_id twice", `{"type":4,"data":{"content":"x","components":[` + row(repeat(2, strings.ReplaceAll(button, "%d", ""))) + `]}}`, "/data/components/0/components/1/custom_id"},
	{"a defer with the V2 flag", `{"type":5,"data":{"flags":32768}}`, "/data/flags"},
	{"an update, where there is no message", `{"type":7,"data":{"content":"x"}}`, "/type"},
	{"choices, where none are asked for", `{"type":8,"data":{"choices":[]}}`, "/type"},
	{"26 choices", `{"type":8,"data":{"choices":[` + numbered(26, `{"name":"n%d","value":"v"}`) + `]}}`, "/data/choices"},
	{"modal title of 46", modal(text(46), "a", `{"type":18,"label":"l","component":{"type":4,"custom_id":"t","style":1}}`), "/data/title"},
	{"modal custom_id of 101", modal("t", text(101), `{"type":18,"label":"l","component":{"type":4,"custom_id":"t","style":1}}`), "/data/custom_id"},
	{"modal without fields", modal("t", "a", ""), "/data/components"},
	{"modal with 6 fields", modal("t", "a", numbered(6, `{"type":18,"label":"l","component":{"type":4,"custom_id":"t%d","style":1}}`)), "/data/components"},
	{"modal with a button", modal("t", "a", row(strings.ReplaceAll(button, "%d", ""))), "/data/components/0/components/0/type"},
	{"unknown property", `{"type":4,"data":{"content":"x","ephemeral":true}}`, "/data/ephemeral"},
}

func modal(title, id, fields string) string {
	return fmt.Sprintf(`{"type":9,"data":{"title":%q,"custom_id":%q,"components":[%s]}}`, title, id, fields)
}

func TestRefusesCallbacks(t *testing.T) {
	judges(t, func(t *testing.T, s *stage, judged bool) {
		s.call(commands, `[{"name":"ask","description":"d"}]`)
		for _, test := range wrongCallbacks {
			if described[test.name] && !judged {
				continue
			}
			t.Run(test.name, func(t *testing.T) {
				s.t = t
				i := s.ada.Runs(s.channel, "ask", nil)
				s.want(s.call("POST /interactions/"+i.ID+"/"+i.Token+"/callback", test.body), http.StatusBadRequest, test.path)
				if i.Callback() != 0 {
					t.Error("it was taken as an answer all the same")
				}
			})
		}
	})
}

// deferred is the path of the webhook of an /ask that was deferred.
func (s *stage) deferred() (i *discordtest.Interaction, hook string) {
	s.t.Helper()
	s.call(commands, `[{"name":"ask","description":"d"}]`)
	i = s.ada.Runs(s.channel, "ask", nil)
	if o := s.call("POST /interactions/"+i.ID+"/"+i.Token+"/callback", `{"type":5}`); o.status != http.StatusNoContent {
		s.t.Fatalf("a defer was answered %d: %s", o.status, o.raw)
	}
	return i, "/webhooks/" + s.Application + "/" + i.Token
}

func TestRefusesEditsAndFollowups(t *testing.T) {
	discordtest.NeedsDescription(t)
	s := newStage(t, discordtest.Config{})
	_, hook := s.deferred()
	original := "PATCH " + hook + "/messages/@original"
	s.want(s.call(original, `{"content":"`+text(2001)+`"}`), http.StatusBadRequest, "/content")
	s.want(s.call(original, `{"content":""}`), http.StatusBadRequest, "")
	s.want(s.call(original, `{"flags":32768,"content":"x","components":[`+shown(1)+`]}`), http.StatusBadRequest, "/content")
	s.want(s.call("POST "+hook, `{"content":"x","message_referense":{}}`), http.StatusBadRequest, "/message_referense")

	// V2 can be set by an edit, and not be taken away again.
	if o := s.call(original, `{"flags":32768,"components":[`+shown(1)+`]}`); o.status != http.StatusOK {
		t.Errorf("V2 by an edit was answered %d: %s", o.status, o.raw)
	}
	s.want(s.call(original, `{"flags":0,"content":"x","components":[]}`), http.StatusBadRequest, "/content")
}

// In Greek, 4000 characters are more than the bytes that Discord takes.
func TestRefusesTooManyBytes(t *testing.T) {
	discordtest.NeedsDescription(t)
	s := newStage(t, discordtest.Config{})
	greek := func(n int) string { return v2(`{"type":10,"content":"` + strings.Repeat("日", n) + `"}`) }
	if o := s.call(create, greek(3386)); o.status != http.StatusOK {
		t.Errorf("3386 of 3 bytes and 12 more are not above 10170, and were answered %d: %s", o.status, o.raw)
	}
	s.want(s.call(create, greek(3387)), http.StatusInternalServerError, "/components")
}

func TestRefusesThreads(t *testing.T) {
	discordtest.NeedsDescription(t)
	s := newStage(t, discordtest.Config{})
	said := s.ada.Says(s.channel, "hello")
	on := create + "/" + said.ID + "/threads"
	s.want(s.call(on, `{"name":"`+text(101)+`"}`), http.StatusBadRequest, "/name")
	s.want(s.call(on, `{"name":"t","auto_archive_duration":61}`), http.StatusBadRequest, "/auto_archive_duration")
	s.want(s.call(on, `{"name":""}`), http.StatusBadRequest, "/name")
}

func TestRefusesForms(t *testing.T) {
	s := newStage(t, discordtest.Config{})
	s.want(s.call(create, `{"content":`), http.StatusBadRequest, "")
	s.want(s.call("GET /no/such/path", ""), http.StatusNotFound, "")
	s.want(s.call("POST /channels/x/messages", `{"content":"x"}`), http.StatusBadRequest, "")

	r := s.request("POST", "/api/v8/channels/"+s.channel.ID+"/messages", "application/json", `{"content":"x"}`)
	s.want(s.do(r), http.StatusNotFound, "")
	r = s.request("POST", "/api/v10/channels/"+s.channel.ID+"/messages", "text/plain", `{"content":"x"}`)
	s.want(s.do(r), http.StatusBadRequest, "")
	r = s.request("POST", "/api/v10/channels/"+s.channel.ID+"/messages", "application/json", `{"content":"x"}`)
	r.Header.Set("User-Agent", "Go-http-client/1.1")
	s.want(s.do(r), http.StatusForbidden, "")
	r = s.request("POST", "/api/v10/channels/"+s.channel.ID+"/messages", "application/json", `{"content":"x"}`)
	r.Header.Set("Authorization", s.Token)
	if o := s.do(r); o.status != http.StatusUnauthorized || s.Invalid() == 0 {
		t.Errorf("a token without \"Bot \" was answered %d, and %d requests are invalid", o.status, s.Invalid())
	}
}

func (s *stage) request(method, path, kind, body string) *http.Request {
	s.t.Helper()
	r, err := http.NewRequest(method, s.URL+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bot "+s.Token)
	r.Header.Set("Content-Type", kind)
	r.Header.Set("User-Agent", userAgent)
	return r
}

// The JSON beside files is judged like any other.
func TestRefusesMultipart(t *testing.T) {
	discordtest.NeedsDescription(t)
	s := newStage(t, discordtest.Config{})
	s.want(s.upload(`{"content":"x","embed":{}}`), http.StatusBadRequest, "/embed")
	if o := s.upload(`{"content":"x"}`); o.status != http.StatusOK || !strings.Contains(o.raw, `"filename":"a.txt"`) {
		t.Errorf("a file was answered %d: %s", o.status, o.raw)
	}
	const named = `{"flags":32768,"components":[{"type":13,"file":{"url":"attachment://%s.txt"}}]}`
	s.want(s.upload(fmt.Sprintf(named, "b")), http.StatusBadRequest, "/components/0/file/url")
	if o := s.upload(fmt.Sprintf(named, "a")); o.status != http.StatusOK {
		t.Errorf("a file that is shown was answered %d: %s", o.status, o.raw)
	}
}

func (s *stage) upload(payload string) outcome {
	s.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	if err := w.WriteField("payload_json", payload); err != nil {
		s.t.Fatal(err)
	}
	part, err := w.CreateFormFile("files[0]", "a.txt")
	if err != nil {
		s.t.Fatal(err)
	}
	if _, err := part.Write([]byte("hello")); err != nil {
		s.t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		s.t.Fatal(err)
	}
	return s.do(s.request("POST", "/api/v10/channels/"+s.channel.ID+"/messages", w.FormDataContentType(), body.String()))
}
