package discordtest_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"pilcrow/internal/discord/discordtest"
)

// A stage is a Discord that keeps violations instead of failing the test.
type stage struct {
	*discordtest.Discord
	t       *testing.T
	guild   *discordtest.Guild
	channel *discordtest.Channel
	ada     *discordtest.User

	mu    sync.Mutex
	found []discordtest.Violation
}

func newStage(t *testing.T, config discordtest.Config) *stage {
	t.Helper()
	s := &stage{t: t}
	config.Violation = func(v discordtest.Violation) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.found = append(s.found, v)
	}
	s.Discord = config.New(t)
	s.guild = s.Guild("Lab")
	s.channel = s.guild.Channel("general")
	s.ada = s.guild.Member("ada")
	return s
}

// violations are those since the last call.
func (s *stage) violations() []discordtest.Violation {
	s.mu.Lock()
	defer s.mu.Unlock()
	found := s.found
	s.found = nil
	return found
}

// An outcome is the answer to a request.
type outcome struct {
	status int
	header http.Header
	raw    string
	body   map[string]any
}

func (o outcome) code() int {
	code, _ := o.body["code"].(float64)
	return int(code)
}

// call sends a request as the bot; in the route, {application}, {channel} and
// so on stand for ids.
func (s *stage) call(route, body string) outcome {
	s.t.Helper()
	method, path, _ := strings.Cut(route, " ")
	path = strings.NewReplacer("{application}", s.Application, "{channel}", s.channel.ID, "{guild}", s.guild.ID).Replace(path)
	r, err := http.NewRequest(method, s.URL+"/api/v10"+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bot "+s.Token)
	r.Header.Set("User-Agent", userAgent)
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	return s.do(r)
}

func (s *stage) do(r *http.Request) outcome {
	s.t.Helper()
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	o := outcome{status: resp.StatusCode, header: resp.Header, raw: string(raw)}
	if bytes.HasPrefix(raw, []byte("{")) {
		if err := json.Unmarshal(raw, &o.body); err != nil {
			s.t.Fatal(err)
		}
	}
	return o
}

// want checks that a call was refused with a violation at the path.
func (s *stage) want(o outcome, status int, path string) {
	s.t.Helper()
	found := s.violations()
	var paths []string
	for _, v := range found {
		paths = append(paths, v.Path)
		if v.Path == path && o.status == status {
			return
		}
	}
	s.t.Errorf("answered %d with violations at %q, want %d at %q: %v\n%s", o.status, paths, status, path, found, o.raw)
}

func text(n int) string { return strings.Repeat("a", n) }

func repeat(n int, item string) string {
	return strings.Join(strings.Split(strings.Repeat(item+"\n", n), "\n")[:n], ",")
}

// numbered is n items made of a format with one number.
func numbered(n int, format string) string {
	var items []string
	for i := range n {
		items = append(items, fmt.Sprintf(format, i))
	}
	return strings.Join(items, ",")
}

const (
	userAgent = "DiscordBot (https://example.com, 1)"

	create = "POST /channels/{channel}/messages"
	button = `{"type":2,"style":1,"label":"b","custom_id":"b%d"}`
)

func row(inner string) string { return `{"type":1,"components":[` + inner + `]}` }

func components(inner string) string { return `{"content":"x","components":[` + inner + `]}` }

func v2(inner string) string { return `{"flags":32768,"components":[` + inner + `]}` }

func shown(n int) string { return `{"type":10,"content":"` + text(n) + `"}` }

// wrongMessages are refused by Create Message.
var wrongMessages = []wrong{
	{"content of 2001", `{"content":"` + text(2001) + `"}`, "/content"},
	{"content of 4001", `{"content":"` + text(4001) + `"}`, "/content"},
	{"content that is a number", `{"content":5}`, "/content"},
	{"nothing", `{}`, ""},
	{"white space", `{"content":"  \n "}`, ""},
	{"unknown property", `{"content":"x","embed":{"title":"x"}}`, "/embed"},
	{"an embed", `{"embeds":[{"title":"t"}]}`, "/embeds"},
	{"label of 81", components(row(`{"type":2,"style":1,"label":"` + text(81) + `","custom_id":"a"}`)), "/components/0/components/0/label"},
	{"custom_id of 101", components(row(`{"type":2,"style":1,"label":"x","custom_id":"` + text(101) + `"}`)), "/components/0/components/0/custom_id"},
	{"custom_id twice", components(row(`{"type":2,"style":1,"label":"x","custom_id":"a"},{"type":2,"style":2,"label":"y","custom_id":"a"}`)), "/components/0/components/1/custom_id"},
	{"6 buttons in a row", components(row(numbered(6, button))), "/components/0/components"},
	{"6 rows", components(numbered(6, row(button))), "/components"},
	{"a link button without url", components(row(`{"type":2,"style":5,"label":"x"}`)), "/components/0/components/0/url"},
	{"a button without custom_id", components(row(`{"type":2,"style":1,"label":"x"}`)), "/components/0/components/0/custom_id"},
	{"a button beside a select", components(row(fmt.Sprintf(button, 1) + `,{"type":5,"custom_id":"s"}`)), "/components/0/components"},
	{"a button without a row", components(fmt.Sprintf(button, 1)), "/components/0"},
	{"26 select options", components(row(`{"type":3,"custom_id":"s","options":[` + numbered(26, `{"label":"l","value":"v%d"}`) + `]}`)), "/components/0/components/0/options"},
	{"the same option twice", components(row(`{"type":3,"custom_id":"s","options":[` + repeat(2, `{"label":"l","value":"v"}`) + `]}`)), "/components/0/components/0/options/1/value"},
	{"unknown component type", components(`{"type":99}`), "/components/0"},
	{"component without type", components(`{"custom_id":"x"}`), "/components/0"},
	{"V2 with content", `{"flags":32768,"content":"x","components":[` + shown(1) + `]}`, "/content"},
	{"V2 components without the flag", components(shown(1)), "/components/0/type"},
	{"Text Display of 4001", v2(shown(4001)), "/components/0/content"},
	{"4001 in all Text Displays", v2(shown(2000) + "," + shown(2001)), "/components"},
	{"41 components at the top", v2(repeat(41, shown(1))), "/components"},
	{"41 components by nesting", v2(repeat(4, `{"type":17,"components":[`+repeat(9, shown(1))+`]}`) + "," + shown(1)), "/components"},
	{"a Section with 4 texts", v2(`{"type":9,"components":[` + repeat(4, shown(1)) + `],"accessory":` + fmt.Sprintf(button, 1) + `}`), "/components/0/components"},
	{"parse beside users", `{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}`, "/allowed_mentions/parse"},
	{"unknown kind of mention", `{"content":"x","allowed_mentions":{"parse":["all"]}}`, "/allowed_mentions/parse/0"},
	{"nonce of 26", `{"content":"x","nonce":"` + text(26) + `"}`, "/nonce"},
	{"reply to no snowflake", `{"content":"x","message_reference":{"message_id":"x"}}`, "/message_reference/message_id"},
}

// judges are the fake with and without Discord's description.
func judges(t *testing.T, f func(t *testing.T, s *stage, judged bool)) {
	t.Run("by description and rules", func(t *testing.T) {
		discordtest.NeedsDescription(t)
		f(t, newStage(t, discordtest.Config{}), true)
	})
	t.Run("by rules alone", func(t *testing.T) {
		f(t, newStage(t, discordtest.Config{Unjudged: true}), false)
	})
}

// A wrong body is refused with a violation at the path.
type wrong struct {
	name, body, path string
}

// described are those that only the description refuses.
var described = map[string]bool{
	"content that is a number": true, "unknown property": true,
	"unknown kind of mention": true, "reply to no snowflake": true, "unknown option type": true,
}

func TestRefusesMessages(t *testing.T) {
	judges(t, func(t *testing.T, s *stage, judged bool) {
		for _, test := range wrongMessages {
			if described[test.name] && !judged {
				continue
			}
			t.Run(test.name, func(t *testing.T) {
				s.t = t
				s.want(s.call(create, test.body), http.StatusBadRequest, test.path)
			})
		}
		if n := len(s.channel.Messages()); n != 0 {
			t.Errorf("%d of them were sent all the same", n)
		}
	})
}
