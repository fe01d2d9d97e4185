package rest

import (
	"fmt"
	"strings"
	"testing"
)

func TestCheckAPI(t *testing.T) {
	tests := []struct{ in, want, fault string }{
		{"", "https://discord.com/api/v10", ""},
		{"https://proxy.example", "https://proxy.example/api/v10", ""},
		{"https://proxy.example/", "https://proxy.example/api/v10", ""},
		{"https://proxy.example/api", "https://proxy.example/api/v10", ""},
		{"https://proxy.example/discord/api/", "https://proxy.example/discord/api/v10", ""},
		{"https://proxy.example/api/v9", "https://proxy.example/api/v9", ""},
		{"https://proxy.example/mirror", "https://proxy.example/mirror", ""},
		{"http://127.0.0.1:8080", "http://127.0.0.1:8080/api/v10", ""},
		{"http://localhost:8080/api", "http://localhost:8080/api/v10", ""},
		{"http://[::1]:8080", "http://[::1]:8080/api/v10", ""},
		{"http://bot.localhost", "http://bot.localhost/api/v10", ""},
		{"http://10.0.0.1", "", "plain http"},
		{"http://localhost.example", "", "plain http"},
		{"http://evillocalhost", "", "plain http"},
		{"http://127.0.0.1.example", "", "plain http"},
		{"http://proxy.example", "", "plain http"},
		{"ftp://proxy.example", "", "no http"},
		{"proxy.example", "", "no http"},
		{"https://", "", "no http"},
		{"https://me:secret@proxy.example", "", "user name"},
		{"https://proxy.example?secret=1", "", "user name, query"},
		{"https://proxy.example#secret", "", "fragment"},
		{"https://secret%zz", "", "no http"},
	}
	for _, test := range tests {
		got, err := CheckAPI(test.in)
		if got != test.want || (err == nil) != (test.fault == "") {
			t.Errorf("CheckAPI(%q) = %q, %v, want %q", test.in, got, err, test.want)
		}
		if err != nil && (!strings.Contains(err.Error(), test.fault) || strings.Contains(err.Error(), "secret")) {
			t.Errorf("CheckAPI(%q): %v, want one about %q", test.in, err, test.fault)
		}
	}
}

func TestRouteOf(t *testing.T) {
	tests := []struct {
		method, path string
		want         route
	}{
		{"PATCH", "/channels/12/messages/34", route{"PATCH /channels/:id/messages/:id", "channels/12", false}},
		{"POST", "/channels/12/messages/34/threads", route{"POST /channels/:id/messages/:id/threads", "channels/12", false}},
		{"PUT", "/channels/1/messages/2/reactions/%F0%9F%91%8D/@me", route{"PUT /channels/:id/messages/:id/reactions/:emoji/@me", "channels/1", false}},
		{"GET", "/guilds/5/members/6", route{"GET /guilds/:id/members/:id", "guilds/5", false}},
		{"GET", "/gateway/bot", route{"GET /gateway/bot", "", false}},
		{"GET", "/applications/7/commands?with_localizations=true", route{"GET /applications/:id/commands", "", false}},
		{"POST", "/interactions/8/tok/callback", route{"POST /interactions/:id/:token/callback", "interactions/8/tok", true}},
		{"PATCH", "/webhooks/9/tok/messages/@original", route{"PATCH /webhooks/:id/:token/messages/@original", "webhooks/9/tok", true}},
		{"POST", "/webhooks/9/tok?wait=true", route{"POST /webhooks/:id/:token", "webhooks/9/tok", true}},
		{"GET", "/webhooks/9", route{"GET /webhooks/:id", "webhooks/9", false}},
	}
	for _, test := range tests {
		if got := routeOf(test.method, test.path); got != test.want {
			t.Errorf("%s %s\ngot  %+v\nwant %+v", test.method, test.path, got, test.want)
		}
	}
}

func TestNewClientRefusesTokens(t *testing.T) {
	for token, want := range map[string]string{
		"":                "there is no bot token",
		"Bot MTIz.secret": `leave that out`,
		"MTIz.sec ret":    "space",
		"MTIz.secret\n":   "line break",
	} {
		_, err := NewClient(Options{Token: token})
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "MTIz") {
			t.Errorf("%q: got %v, want one about %q", token, err, want)
		}
	}
}

func ExampleCheckAPI() {
	fmt.Println(CheckAPI("https://proxy.example"))
	fmt.Println(CheckAPI("http://proxy.example"))
	// Output:
	// https://proxy.example/api/v10 <nil>
	//  discord.api_url: plain http to another machine would show the bot's token; use https
}
