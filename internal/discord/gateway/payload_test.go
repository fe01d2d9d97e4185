package gateway

import "testing"

func TestDialURL(t *testing.T) {
	tests := []struct {
		in, want string
	}{
		{"wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json"},
		{"wss://gateway.discord.gg/?v=9", "wss://gateway.discord.gg/?v=10&encoding=json"},
		{"ws://127.0.0.1:80/x", "ws://127.0.0.1:80/x?v=10&encoding=json"},
		{"ws://gateway.discord.gg", ""},
		{"ws://192.168.0.1", ""},
		{"https://gateway.discord.gg", ""},
		{"wss://a:b@gateway.discord.gg", ""},
		{"", ""},
	}
	for _, test := range tests {
		if got, err := dialURL(test.in); got != test.want || (err == nil) != (test.want != "") {
			t.Errorf("dialURL(%q) = %q, %v, want %q", test.in, got, err, test.want)
		}
	}
}
