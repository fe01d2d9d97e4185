package gateway

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

// What an event costs from Discord's socket to the handler, with this package and
// with discordgo, in turns: messages as they are in a busy channel.
func BenchmarkEvents(b *testing.B) {
	const events = 500
	const text = `{"id":"%d","channel_id":"2","guild_id":"3","content":"How many doctors has China sent to Lesotho, and since when?",
		"timestamp":"2026-11-28T03:39:37.068461+00:00","tts":false,"type":0,"flags":0,"pinned":false,"mention_everyone":false,
		"author":{"id":"5","username":"ann","discriminator":"0","avatar":null,"global_name":"Ann"},"mentions":[],"mention_roles":[],
		"member":{"roles":["7","8"],"nick":null,"joined_at":"2024-01-02T03:04:05.000000+00:00","deaf":false,"mute":false,"flags":0},
		"attachments":[],"embeds":[],"components":[]}`
	peers := make(chan *peer, 2)
	g := newServer(b, func(p *peer, n int) {
		p.begin(time.Hour, "")
		peers <- p
		p.serve()
	})
	got := make(chan bool, events)
	c := &Client{REST: newREST(b, g.http.URL), Handle: func(_ context.Context, event any) {
		if _, ok := event.(*discordgo.MessageCreate); ok {
			got <- true
		}
	}}
	ctx, cancel := context.WithCancel(b.Context())
	done := make(chan error)
	go func() { done <- c.Run(ctx) }()
	ours := <-peers
	theirs := openSession(b, g, peers, func(*discordgo.Session, *discordgo.MessageCreate) { got <- true })
	sequence := 1
	deliver := func(p *peer) time.Duration {
		start := time.Now()
		for range events {
			sequence++
			p.event(sequence, "MESSAGE_CREATE", fmt.Sprintf(text, sequence))
		}
		for range events {
			<-got
		}
		return time.Since(start)
	}
	var our, their time.Duration
	for b.Loop() {
		our += deliver(ours)
		their += deliver(theirs)
	}
	perEvent := func(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1000 / float64(b.N*events) }
	b.ReportMetric(perEvent(our), "ours-µs/event")
	b.ReportMetric(perEvent(their), "discordgo-µs/event")
	b.ReportMetric(float64(our)/float64(their), "ours/discordgo")
	b.ReportMetric(0, "ns/op")
	cancel()
	if err := <-done; err != nil {
		b.Error(err)
	}
}

// openSession connects a session of discordgo's.
func openSession(b *testing.B, g *server, peers chan *peer, handle any) *peer {
	s, err := discordgo.New("Bot " + testToken)
	if err != nil {
		b.Fatal(err)
	}
	base, err := url.Parse(g.http.URL)
	if err != nil {
		b.Fatal(err)
	}
	s.Client.Transport = toServer{base}
	s.StateEnabled = false
	s.AddHandler(handle)
	opened := make(chan error)
	go func() { opened <- s.Open() }()
	p := <-peers
	if err := <-opened; err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return p
}

// toServer sends requests for discord.com to a server.
type toServer struct{ base *url.URL }

func (t toServer) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.URL.Scheme, req.URL.Host, req.Host = t.base.Scheme, t.base.Host, ""
	req.URL.Path = "/api/v10/gateway/bot"
	return http.DefaultTransport.RoundTrip(req)
}
